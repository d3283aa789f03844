package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Registration.Address;
import vn.bodua.registry.Registration.Certificate;
import vn.bodua.registry.Registration.Contact;
import vn.bodua.registry.Registration.Location;
import vn.bodua.registry.Registration.Names;

@DisplayName("Files that were just opened")
class FilesJustOpenedTest {

    private final TestRegistry registry = new TestRegistry();
    private final RegistryRows rows = new RegistryRows(registry.lives, registry.censuses, registry.results);

    @Test
    @DisplayName("hold what is read of them afterwards, whatever they began with, and nothing is said of others")
    void asReadBack() {
        Random random = new Random(20);
        List<RegistrantId> unions = List.of(
                registry.founded(LegalKind.UNION, TestRegistry.named("Liên hiệp Một"), "2005-01-01"),
                registry.founded(LegalKind.UNION, TestRegistry.named("Liên hiệp Hai"), "2005-01-01"));
        List<RegistrantId> files = registry.lives.open(
                Stream.generate(() -> LegalKind.COOPERATIVE).limit(200).toList(), registry.clock.now(), "an");
        Map<RegistrantId, LegalKind> opened = new LinkedHashMap<>();
        files.forEach(file -> opened.put(file, LegalKind.COOPERATIVE));
        List<EntryDraft> drafts = new ArrayList<>();
        for (RegistrantId file : files) {
            Map<RegistrantId, Told> told = new LinkedHashMap<>();
            told.put(file, anything(random, unions));
            if (random.nextBoolean()) {
                told.put(unions.getFirst(), Told.of(List.of(happening(random, new LifeEvent.Suspended("Thiếu vốn")))));
            }
            drafts.add(new EntryDraft(random.nextBoolean() ? TestRegistry.PAPER : Optional.empty(), told));
        }
        // Two entries may be of one file that was opened for them.
        drafts.add(new EntryDraft(Optional.empty(), Map.of(files.getFirst(), anything(random, unions))));

        Map<RegistrantId, Dossier> begun =
                rows.insert(drafts, opened, registry.clock.now(), "an").begun();

        Map<RegistrantId, Dossier> read = registry.dossiers.of(files);
        assertThat(begun.keySet()).containsExactlyElementsOf(files);
        assertThat(begun)
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFieldsMatchingRegexes(".*managers")
                .isEqualTo(read);
        assertThat(begun.values()).anySatisfy(d -> assertThat(d.censuses()).hasSizeGreaterThan(1));
        assertThat(begun.values()).anySatisfy(d -> assertThat(d.results()).hasSizeGreaterThan(1));
        assertThat(begun.values())
                .anySatisfy(d -> assertThat(d.life().chapters()).hasSizeGreaterThan(1));
    }

    private static Told anything(Random random, List<RegistrantId> unions) {
        List<Happening> happened = new ArrayList<>();
        happened.add(happening(random, new LifeEvent.Founded(registration(random))));
        happened.addAll(AnyLife.anything(random, unions));
        List<Census> censuses = new ArrayList<>();
        List<YearResults> results = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            censuses.add(new Census(
                    AnyLife.day(random),
                    Map.of(CensusItem.MEMBERS, random.nextLong(500), CensusItem.FULL_MEMBERS, 7L),
                    List.of(
                            new Census.Managers(Position.DIRECTOR, Education.values()[random.nextInt(2)], 1),
                            new Census.Managers(Position.values()[0], Education.values()[2], 2)),
                    List.of(new Census.Officer(Position.DIRECTOR, "Nguyễn Văn An"))));
            results.add(new YearResults(
                    2015 + random.nextInt(3),
                    Map.of(YearItem.REVENUE, random.nextLong(1_000_000_000)),
                    List.of(new YearResults.Loan("Quỹ hỗ trợ", 100, 50), new YearResults.Loan("Ngân hàng", 10, 0))));
        }
        return new Told(happened, censuses, results);
    }

    private static Happening happening(Random random, LifeEvent event) {
        return new Happening(AnyLife.day(random), event);
    }

    /** One that says all that a registration can say. */
    private static Registration registration(Random random) {
        Registration one = AnyLife.registration(random);
        return new Registration(
                new Names("HTX Số " + random.nextInt(9_999), "HTX S", "Number Co-operative"),
                "2400%06d".formatted(random.nextInt(999_999)),
                Optional.of(new Certificate(
                        "1802%d".formatted(random.nextInt(99)), LocalDate.of(2018, 3, 1), "Phòng TCKH", 2)),
                new Address(
                        "Số 1", "Xã Tân Tiến", new UnitId("bac-giang"), Optional.of(new Location(21.271_5, 106.195_3))),
                new Contact("0204 3855 555", "so1@example.vn", "https://so1.example.vn"),
                new Registration.Business(
                        "crops", List.of("0111", "0118"), Optional.of(Registration.Model.values()[0])),
                one.charterCapital(),
                one.law(),
                true,
                one.advised());
    }
}
