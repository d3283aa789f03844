package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.BAC_GIANG;
import static vn.bodua.registry.TestRegistry.BAC_NINH_2025;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.at;
import static vn.bodua.registry.TestRegistry.numbered;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.UnitId;

@DisplayName("Search as one types")
class SearchAsOneTypesTest {

    private static final String TAN_TIEN = "Hợp tác xã Dịch vụ nông nghiệp Tân Tiến";

    private final TestRegistry registry = new TestRegistry();
    private final RegistrantId tanTien =
            registry.founded(LegalKind.COOPERATIVE, numbered(TAN_TIEN, "2400123456"), "2015-03-01");
    private final RegistrantId yenPhu =
            registry.founded(LegalKind.COOPERATIVE, at(HA_NOI, "Yên Phụ", "HTX Vận tải Thăng Long"), "2016-03-01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "htx dvnn tan tien",
                "HTX DVNN Tân Tiến",
                "hợp tác xã dịch vụ nông nghiệp tân tiến",
                "hop tac xa nong nghiep tan tien",
                "tan tien htx",
                "tan t",
                "tan ti",
                "TÂN TIẾN",
                "2400123456",
                "24001",
                "bac giang tan",
                "bắc ninh"
            })
    @DisplayName("finds by the beginnings of words, with and without diacritics, in short and in full")
    void found(String words) {
        assertThat(registry.found(words)).containsExactly(TAN_TIEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tan tien z", "00123", "tht tan tien", "qtdnd tan", "iến"})
    @DisplayName("finds nothing where a word begins nothing")
    void notFound(String words) {
        assertThat(registry.found(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "& | !", "' or 1=1 --", ":*", "<->"})
    @DisplayName("takes signs for nothing: they neither find less nor break anything")
    void signs(String words) {
        List<String> found = registry.found(words);
        assertThat(found.isEmpty() || found.size() == 2).as("%s", found).isTrue();
    }

    @Test
    @DisplayName("finds by people, products, communes and former names")
    void everything() {
        registry.census
                .record(
                        registry.an,
                        tanTien,
                        new Census(
                                LocalDate.of(2024, 12, 31),
                                Map.of(),
                                List.of(),
                                List.of(new Census.Officer(Position.DIRECTOR, "Đỗ Thị Hường"))))
                .orElseThrow();
        registry.product
                .record(registry.an, tanTien, new Product("Gạo nếp cái hoa vàng", "", List.of(), Optional.empty()))
                .orElseThrow();
        registry.on(yenPhu, "2020-01-01", new LifeEvent.Changed(at(HA_NOI, "Yên Phụ", "HTX Vận tải Rồng Bay")))
                .orElseThrow();
        assertThat(registry.found("do huong")).containsExactly(TAN_TIEN);
        assertThat(registry.found("nếp cái")).containsExactly(TAN_TIEN);
        assertThat(registry.found("yen phu")).containsExactly("HTX Vận tải Rồng Bay");
        assertThat(registry.found("thang long")).containsExactly("HTX Vận tải Rồng Bay");
        registry.product
                .record(
                        registry.an,
                        tanTien,
                        new Product("Gạo nếp cái hoa vàng", "", List.of(), Optional.of(LocalDate.of(2025, 1, 1))))
                .orElseThrow();
        assertThat(registry.found("nếp cái")).as("what is no longer made").isEmpty();
    }

    @Test
    @DisplayName("filters by place in the boundaries of the day: a province of then, and the one that it went into")
    void places() {
        assertThat(ids(BAC_GIANG, "2020-01-01")).containsExactly(tanTien);
        assertThat(ids(BAC_NINH_2025, "2026-01-01")).containsExactly(tanTien);
        assertThat(ids(HA_NOI, "2026-01-01")).containsExactly(yenPhu);
        assertThat(ids(HA_NOI, "2016-02-28")).isEmpty();
    }

    private List<RegistrantId> ids(UnitId place, String day) {
        return registry
                .find
                .find(registry.an, Wanted.allOn(LocalDate.parse(day), 10).in(place))
                .orElseThrow()
                .lines()
                .stream()
                .map(FindRegistrants.Line::id)
                .toList();
    }

    @Test
    @DisplayName("filters by everything, together, and orders by name without kind and trade or by what is largest")
    void filters() {
        registry.on(tanTien, "2019-01-01", new LifeEvent.Joined(BAC_GIANG, Affiliation.Kind.FULL))
                .orElseThrow();
        registry.counted(tanTien, "2021-01-01", Map.of(CensusItem.MEMBERS, 20L)).orElseThrow();
        registry.counted(yenPhu, "2021-01-01", Map.of(CensusItem.MEMBERS, 30L)).orElseThrow();
        assertThat(ids(wanted(Optional.of(true), State.OPERATING, SizeClass.MICRO, Wanted.Order.NAME)))
                .containsExactly(tanTien);
        assertThat(ids(wanted(Optional.of(false), State.OPERATING, SizeClass.MICRO, Wanted.Order.NAME)))
                .containsExactly(yenPhu);
        assertThat(ids(wanted(Optional.empty(), State.SUSPENDED, SizeClass.MICRO, Wanted.Order.NAME)))
                .isEmpty();
        assertThat(ids(wanted(Optional.empty(), State.OPERATING, SizeClass.LARGE, Wanted.Order.NAME)))
                .isEmpty();
        assertThat(ids(wanted(Optional.empty(), State.OPERATING, SizeClass.MICRO, Wanted.Order.NAME)))
                .containsExactly(tanTien, yenPhu);
        assertThat(ids(wanted(Optional.empty(), State.OPERATING, SizeClass.MICRO, Wanted.Order.MEMBERS)))
                .containsExactly(yenPhu, tanTien);
        assertThat(ids(wanted(Optional.empty(), State.OPERATING, SizeClass.MICRO, Wanted.Order.FOUNDED)))
                .containsExactly(yenPhu, tanTien);
    }

    private List<RegistrantId> ids(Wanted wanted) {
        return registry.find.find(registry.an, wanted).orElseThrow().lines().stream()
                .map(FindRegistrants.Line::id)
                .toList();
    }

    private static Wanted wanted(Optional<Boolean> affiliated, State state, SizeClass size, Wanted.Order order) {
        return new Wanted(
                "htx",
                LocalDate.of(2022, 1, 1),
                Set.of(LegalKind.COOPERATIVE),
                Set.of(state),
                Optional.empty(),
                "",
                Set.of("crops"),
                Set.of("field_agriculture"),
                Set.of(size),
                Set.of(),
                Set.of(),
                affiliated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order,
                0,
                10);
    }

    @Test
    @DisplayName("shows a page and says how many there are in all")
    void pages() {
        Wanted one = Wanted.allOn(LocalDate.of(2026, 1, 1), 1);
        assertThat(registry.find.find(registry.an, one).orElseThrow().lines()).hasSize(1);
        assertThat(registry.find.find(registry.an, one).orElseThrow().total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"htx", "h", "tan", "tan tien", "bac", "24", "xyz"})
    @DisplayName("finds the same whether few or many are found by the words, with other filters too")
    void fewOrMany(String words) {
        FindRegistrants many = new FindRegistrants(
                registry.database.sql(), TestUnits.jurisdiction(registry.units.now()), registry.clock, 0);
        Wanted asked = Wanted.allOn(LocalDate.of(2026, 1, 1), 10).with(words);
        for (Wanted wanted : List.of(asked, asked.in(BAC_NINH_2025), asked.in(HA_NOI))) {
            assertThat(many.find(registry.an, wanted).orElseThrow())
                    .isEqualTo(registry.find.find(registry.an, wanted).orElseThrow());
        }
    }

    @Test
    @DisplayName("shows the same pages whether it finds them at the beginning of the list or among all")
    void beginningOfTheList() {
        for (String name : List.of("HTX An Bình", "HTX Cam Xuân", "HTX Đồng Xuân", "HTX Xuân Mai", "HTX Xuân Trường")) {
            registry.cooperative(name, "2015-01-01");
        }
        FindRegistrants all = registry.find;
        for (int few : List.of(0, 1, 3, 4, 6)) {
            FindRegistrants some = new FindRegistrants(
                    registry.database.sql(), TestUnits.jurisdiction(registry.units.now()), registry.clock, few);
            for (String words : List.of("htx", "xuan", "x", "an binh")) {
                for (int count = 1; count <= 3; count++) {
                    for (int from = 0; from <= 4; from++) {
                        Wanted wanted = page(words, from, count);
                        assertThat(some.find(registry.an, wanted).orElseThrow())
                                .as("%s, %d of a page of %d, %d at the beginning", words, from, count, few)
                                .isEqualTo(all.find(registry.an, wanted).orElseThrow());
                    }
                }
            }
        }
    }

    private Wanted page(String words, int from, int count) {
        Wanted one = Wanted.allOn(registry.clock.today(), count).with(words);
        return new Wanted(
                one.words(),
                one.day(),
                one.kinds(),
                one.states(),
                one.place(),
                one.commune(),
                one.sectors(),
                one.fields(),
                one.sizes(),
                one.models(),
                one.laws(),
                one.affiliated(),
                one.union(),
                one.founded(),
                one.certified(),
                one.order(),
                from,
                one.count());
    }
}
