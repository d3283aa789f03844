package vn.bodua.registry.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.Units;
import vn.bodua.registry.Addition;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.Told;

/** The sample is counted here one by one, without the registry, and beside it stand the numbers of the reports. */
@DisplayName("The sample registry adds up to what the sample reports state")
class TheSampleRegistryTest {

    private static final LocalDate MID_2020 = LocalDate.of(2020, 6, 30);
    private static final LocalDate MARCH_2019 = LocalDate.of(2019, 3, 31);
    private static final Set<String> CLUSTER = Set.of("89", "91", "93", "94", "95", "96");
    private static final Set<String> FARMING =
            Set.of("agriculture", "crops", "livestock", "fishery", "forestry", "salt");

    private static final Units UNITS = TestUnits.withCommunes();

    /** By province. */
    private static Map<String, List<Addition>> sample = new HashMap<>();

    @BeforeAll
    static void makeIt() {
        sample = made(2020);
    }

    private static Map<String, List<Addition>> made(long seed) {
        Map<String, List<Addition>> made = new HashMap<>();
        for (ProvincePlan plan : ProvincePlan.shipped(UNITS)) {
            SampleProvince province = new SampleProvince(plan, UNITS, seed);
            List<Addition> additions = new ArrayList<>(province.unions());
            List<RegistrantId> unions = IntStream.range(0, additions.size())
                    .mapToObj(i -> new RegistrantId(i + 1L))
                    .toList();
            additions.addAll(province.cooperatives(unions));
            additions.addAll(province.groups());
            made.put(plan.code(), additions);
        }
        return made;
    }

    @Test
    void ofTheNationInTheMiddleOf2020() {
        assertThat(cooperatives(everywhere(), MID_2020)).isEqualTo(25_282);
        assertThat(there(
                        everywhere(), MID_2020, a -> cooperative(a) && sector(a).equals("credit_fund")))
                .isEqualTo(1_183);
        assertThat(there(everywhere(), MID_2020, a -> cooperative(a) && FARMING.contains(sector(a))))
                .isEqualTo(16_012);
        assertThat(there(
                        everywhere(),
                        MID_2020,
                        a -> cooperative(a)
                                && !FARMING.contains(sector(a))
                                && !sector(a).equals("credit_fund")))
                .isEqualTo(8_087);
        assertThat(there(everywhere(), MID_2020, a -> kind(a) == LegalKind.UNION))
                .isEqualTo(91);
        assertThat(there(everywhere(), MID_2020, a -> kind(a) == LegalKind.GROUP))
                .isEqualTo(120_811);
    }

    @Test
    void ofTheNationAYearBefore() {
        assertThat(cooperatives(everywhere(), MID_2020.minusYears(1))).isEqualTo(25_282 - 2_002);
        assertThat(founded(everywhere(), LocalDate.of(2020, 1, 1), MID_2020)).isEqualTo(752);
        assertThat(founded(everywhere(), LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30)))
                .isEqualTo(752 + 272);
    }

    @Test
    void ofTheClusterSouthWestOfTheHauRiver() {
        assertThat(cooperatives(cluster(), MARCH_2019)).isEqualTo(1_276);
        assertThat(there(cluster(), MARCH_2019, a -> cooperative(a) && FARMING.contains(sector(a))))
                .isEqualTo(1_016);
        assertThat(there(cluster(), MARCH_2019, a -> sector(a).equals("credit_fund")))
                .isEqualTo(67);
        assertThat(sum(cluster(), MARCH_2019, CensusItem.MEMBERS)).isEqualTo(120_785);
        assertThat(sum(cluster(), MARCH_2019, CensusItem.WORKERS)).isEqualTo(24_835);
        assertThat(charterCapital(cluster(), MARCH_2019)).isEqualTo(777_186_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"91, 9", "96, 5", "89, 3", "93, 3", "94, 3", "95, 2"})
    void ofTheProvincesOfTheClusterInTheFirstQuarterOf2019(String province, int expected) {
        assertThat(founded(of(province), LocalDate.of(2019, 1, 1), MARCH_2019)).isEqualTo(expected);
    }

    @Test
    void ofThaiBinhInTheMiddleOf2020() {
        assertThat(cooperatives(of("34"), MID_2020)).isEqualTo(448);
        assertThat(founded(of("34"), LocalDate.of(2020, 1, 1), MID_2020)).isEqualTo(1);
        assertThat(there(of("34"), MID_2020, a -> kind(a) == LegalKind.UNION)).isEqualTo(1);
        assertThat(sum(of("34"), MID_2020, CensusItem.MEMBERS)).isEqualTo(455_523);
    }

    @Test
    void ofBacGiangAtTheEndOf2021() {
        LocalDate day = LocalDate.of(2021, 12, 31);

        assertThat(cooperatives(of("24"), day)).isEqualTo(950);
        assertThat(founded(of("24"), LocalDate.of(2021, 1, 1), day)).isEqualTo(141);
        assertThat(sum(of("24"), day, CensusItem.MEMBERS)).isEqualTo(16_509);
        assertThat(charterCapital(of("24"), day)).isBetween(2_473_000_000_000L, 2_474_000_000_000L);
    }

    @Test
    void ofHaiPhongOnTheDayOfItsCongress() {
        LocalDate day = LocalDate.of(2020, 11, 27);

        assertThat(there(of("31"), day, a -> kind(a) == LegalKind.GROUP)).isEqualTo(2_600);
        assertThat(there(of("31"), day, a -> cooperative(a) || kind(a) == LegalKind.UNION))
                .isEqualTo(337);
        assertThat(of("31").flatMap(a -> a.told().happened().stream()))
                .noneMatch(h -> h.event() instanceof LifeEvent.Suspended);
        assertThat(founded(of("31"), LocalDate.of(2017, 1, 1), LocalDate.of(2020, 12, 31)))
                .isEqualTo(98);
        assertThat(sum(of("31"), day, CensusItem.MEMBERS)).isBetween(200_000L, 201_000L);
        assertThat(sum(of("31"), day, CensusItem.WORKERS)).isEqualTo(13_000);
    }

    @Test
    void whereAProvinceReportsItsSumsTheSampleHasThem() {
        ProvincePlan.shipped(UNITS)
                .forEach(plan -> plan.targets()
                        .forEach((day, sums) -> sums.forEach((what, sum) -> {
                            long counted =
                                    switch (what) {
                                        case "members" -> sum(of(plan.code()), day, CensusItem.MEMBERS);
                                        case "workers" -> sum(of(plan.code()), day, CensusItem.WORKERS);
                                        default -> charterCapital(of(plan.code()), day);
                                    };
                            assertThat(counted)
                                    .as("%s %s %s", plan.code(), day, what)
                                    .isEqualTo(sum);
                        })));
    }

    @Test
    void everyNameSaysThatItIsASample() {
        assertThat(everywhere().map(a -> registration(a).names().full()))
                .allMatch(name -> name.endsWith(Naming.MARK) && !name.contains("  "));
        assertThat(everywhere().map(a -> registration(a).number()))
                .allMatch(number -> number.startsWith("MAU-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedOthers() {
        assertThat(made(2020).get("93")).isEqualTo(sample.get("93"));
        assertThat(made(2021).get("93")).isNotEqualTo(sample.get("93"));
    }

    private static Stream<Addition> everywhere() {
        return sample.values().stream().flatMap(List::stream);
    }

    private static Stream<Addition> cluster() {
        return CLUSTER.stream().flatMap(TheSampleRegistryTest::of);
    }

    private static Stream<Addition> of(String province) {
        return sample.get(province).stream();
    }

    private static long cooperatives(Stream<Addition> among, LocalDate day) {
        return there(among, day, TheSampleRegistryTest::cooperative);
    }

    private static long there(Stream<Addition> among, LocalDate day, Predicate<Addition> which) {
        return among.filter(which).filter(a -> isThere(a, day)).count();
    }

    private static boolean isThere(Addition one, LocalDate day) {
        return !foundedOn(one).isAfter(day)
                && one.told().happened().stream()
                        .noneMatch(h -> h.event() instanceof LifeEvent.Dissolved
                                && !h.day().isAfter(day));
    }

    private static long founded(Stream<Addition> among, LocalDate from, LocalDate to) {
        return among.filter(TheSampleRegistryTest::cooperative)
                .map(TheSampleRegistryTest::foundedOn)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    private static long sum(Stream<Addition> among, LocalDate day, CensusItem item) {
        return among.filter(a -> cooperative(a) && isThere(a, day))
                .mapToLong(a -> a.told().censuses().stream()
                        .filter(c -> !c.asOf().isAfter(day) && c.count(item).isPresent())
                        .max(Comparator.comparing(Census::asOf))
                        .flatMap(c -> c.count(item))
                        .orElse(0L))
                .sum();
    }

    private static long charterCapital(Stream<Addition> among, LocalDate day) {
        return among.filter(a -> cooperative(a) && isThere(a, day))
                .mapToLong(a -> registration(a).charterCapital().orElse(0L))
                .sum();
    }

    private static LocalDate foundedOn(Addition one) {
        return one.told().happened().getFirst().day();
    }

    private static boolean cooperative(Addition one) {
        return kind(one) == LegalKind.COOPERATIVE || kind(one) == LegalKind.CREDIT_FUND;
    }

    private static LegalKind kind(Addition one) {
        return ((Addition.Opened) one.whose()).kind();
    }

    private static String sector(Addition one) {
        return registration(one).business().sector();
    }

    private static Registration registration(Addition one) {
        Told told = one.told();
        return ((LifeEvent.Founded) told.happened().getFirst().event()).registration();
    }
}
