package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.access.Reach;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("Districts and communes")
class CommunesThroughTimeTest {

    private static final Units UNITS = ShippedUnits.loadWithCommunes();
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static List<Unit> of(UnitKind kind, LocalDate day) {
        return UNITS.all().stream()
                .filter(u -> u.kind() == kind && u.existsOn(day))
                .toList();
    }

    private static Unit unit(String id) {
        return UNITS.get(new UnitId(id));
    }

    @Test
    @DisplayName("were 696 and 10,035 until 2025-06-30, and none and 3,321 since, of three kinds by law")
    void howMany() {
        assertThat(of(UnitKind.DISTRICT, EVE)).hasSize(696);
        assertThat(of(UnitKind.COMMUNE, EVE)).hasSize(10_035);
        assertThat(of(UnitKind.DISTRICT, REFORM)).isEmpty();
        assertThat(of(UnitKind.COMMUNE, REFORM)).hasSize(3_321);
        Map<String, Long> byLaw = of(UnitKind.COMMUNE, REFORM).stream()
                .collect(Collectors.groupingBy(u -> u.nameOn(REFORM).designation(), Collectors.counting()));
        assertThat(byLaw).isEqualTo(Map.of("xã", 2_621L, "phường", 687L, "đặc khu", 13L));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "01,126", "04,56", "08,124", "11,45", "12,38", "14,75", "15,99", "19,92", "20,65", "22,54", "24,99", "25,148",
        "31,114", "33,104", "37,129", "38,166", "40,130", "42,69", "44,78", "46,40", "48,94", "51,96", "52,135",
                "56,65",
        "66,102", "68,124", "75,95", "79,168", "80,96", "82,102", "86,124", "91,102", "92,103", "96,64"
    })
    @DisplayName("of each province are as many as Decision 19/2025 lists under its code")
    void ofEachProvince(String code, int communes) {
        Unit province = UNITS.find(code, REFORM).orElseThrow();
        assertThat(province.kind()).isEqualTo(UnitKind.PROVINCE);
        assertThat(UNITS.parts(province.id(), REFORM))
                .hasSize(communes)
                .allMatch(part -> part.kind() == UnitKind.COMMUNE);
    }

    @Test
    @DisplayName("of then lay in a district, and it in a province, on every day until the reform")
    void whereTheyLay() {
        for (Unit commune : of(UnitKind.COMMUNE, EVE)) {
            assertThat(UNITS.above(commune.id(), EVE))
                    .as(commune.id().value())
                    .extracting(Unit::kind)
                    .containsExactly(UnitKind.DISTRICT, UnitKind.PROVINCE);
            assertThat(commune.describeExistence()).isEqualTo("… – 2025-06-30");
        }
        for (Unit district : of(UnitKind.DISTRICT, EVE)) {
            assertThat(UNITS.above(district.id(), EVE)).extracting(Unit::kind).containsExactly(UnitKind.PROVINCE);
        }
    }

    @Test
    @DisplayName("lay nowhere that is known before the provinces of then, so that the tree begins with these")
    void whereNobodyKnows() {
        LocalDate before = LocalDate.of(2008, 7, 31);
        assertThat(TreeOfDay.of(UNITS, Tree.TERRITORY, before).roots()).isEmpty();
        assertThat(TreeOfDay.of(UNITS, Tree.TERRITORY, before.plusDays(1)).roots())
                .singleElement()
                .satisfies(nation -> assertThat(nation.parts()).hasSize(63));
    }

    @Test
    @DisplayName("since the reform lie in the province that all they were made of came to")
    void whereTheyLie() {
        for (Unit commune : of(UnitKind.COMMUNE, REFORM)) {
            List<Unit> above = UNITS.above(commune.id(), REFORM);
            assertThat(above).as(commune.id().value()).hasSize(1);
            List<Unit> madeOf = UNITS.predecessorsOn(commune.id(), EVE);
            assertThat(madeOf).as(commune.id().value()).isNotEmpty();
            for (Unit before : madeOf) {
                Unit provinceOfThen = UNITS.above(before.id(), EVE).getLast();
                assertThat(UNITS.asOn(provinceOfThen.id(), REFORM))
                        .as(before.id() + " into " + commune.id())
                        .contains(above.getFirst());
            }
        }
    }

    @Test
    @DisplayName("of then all went somewhere, whole or to several")
    void nothingIsLost() {
        for (Unit commune : of(UnitKind.COMMUNE, EVE)) {
            List<Succession> left = UNITS.successionsFrom(commune.id());
            assertThat(left).as(commune.id().value()).isNotEmpty();
            assertThat(left).allMatch(s -> s.isWhole() == (left.size() == 1));
            assertThat(left).extracting(Succession::effective).containsOnly(REFORM);
        }
    }

    @Test
    @DisplayName("have codes that name one of them on a day")
    void codes() {
        for (LocalDate day : List.of(EVE, REFORM)) {
            Set<String> seen = new HashSet<>();
            for (Unit unit : UNITS.all()) {
                unit.codes().stream()
                        .filter(c -> c.validity().holdsOn(day))
                        .forEach(c -> assertThat(seen.add(c.list() + c.code()))
                                .as(c.toString())
                                .isTrue());
            }
        }
    }

    @Test
    @DisplayName("that were islands without communes became special zones")
    void islands() {
        for (String[] island : new String[][] {
            {"district-318", "commune-11948-2025", "đặc khu Bạch Long Vĩ"},
            {"district-471", "commune-19742-2025", "đặc khu Cồn Cỏ"},
            {"district-498", "commune-20333-2025", "đặc khu Hoàng Sa"},
            {"district-536", "commune-21548-2025", "đặc khu Lý Sơn"},
            {"district-755", "commune-26732-2025", "đặc khu Côn Đảo"}
        }) {
            assertThat(UNITS.asOn(new UnitId(island[0]), REFORM)).contains(unit(island[1]));
            assertThat(unit(island[1]).nameOn(REFORM).full()).isEqualTo(island[2]);
        }
        assertThat(UNITS.asOn(new UnitId("district-001"), REFORM)).isEmpty();
    }

    @Test
    @DisplayName("that went to several keep what they reported undivided")
    void divided() {
        UnitId tanPhong = new UnitId("commune-25996");
        assertThat(UNITS.successionsFrom(tanPhong))
                .hasSize(2)
                .allMatch(s -> s.share().isEmpty());
        assertThat(UNITS.asOn(tanPhong, REFORM)).isEmpty();
        assertThat(UNITS.portionsOn(tanPhong, EVE, REFORM)).containsExactly(Portion.all(unit("commune-25996")));
    }

    @Test
    @DisplayName("that went whole take what they reported along")
    void whole() {
        assertThat(UNITS.portionsOn(new UnitId("commune-23938"), EVE, REFORM))
                .containsExactly(Portion.all(unit("commune-23938-2025")));
        assertThat(unit("commune-23938-2025").nameOn(REFORM).full()).isEqualTo("xã Ia Mơ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    'xã Tân Tiến, Cà Mau',                        2026-01-01, commune-32188-2025
                    'Tân Tiến, tỉnh Cà Mau',                      2026-01-01, commune-32188-2025
                    'Tân Tiến, huyện An Dương, Hải Phòng',        2020-06-30, commune-11596
                    'P. Tân Tiến, Q. An Dương, TP Hải Phòng',     2020-06-30, commune-11596
                    'tan tien, an duong',                         2020-06-30, commune-11596
                    phường Bắc Giang,                             2026-01-01, commune-07210-2025
                    'Bắc Giang, Bắc Ninh',                        2026-01-01, commune-07210-2025
                    Hòa Bình,                                     2020-06-30, hoa-binh
                    tỉnh Hòa Bình,                                2020-06-30, hoa-binh
                    thành phố Hòa Bình,                           2020-06-30, district-148
                    Ba Đình,                                      2020-06-30, district-001
                    quận 1,                                       2020-06-30, district-760
                    phường Ba Đình,                               2026-01-01, commune-00004-2025
                    00004,                                        2020-06-30, commune-00004
                    00004,                                        2026-01-01, commune-00004-2025
                    01,                                           2026-01-01, ha-noi
                    Hồ Chí Minh,                                  2026-01-01, ho-chi-minh-2025
                    """)
    @DisplayName(
            "are found by name, by code, and with what they lie under; a province goes before a commune of its name")
    void found(String written, LocalDate day, String id) {
        assertThat(UNITS.find(written, day).orElseThrow().id()).isEqualTo(new UnitId(id));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    Bắc Giang,                    2026-01-01, UNIT_NOT_AT_DATE
                    'Tân Tiến, Lâm Đồng',         2026-01-01, UNIT_UNKNOWN
                    'Tân Tiến,',                  2026-01-01, UNIT_UNKNOWN
                    ',',                          2026-01-01, UNIT_UNKNOWN
                    xã Hoàn Kiếm,                2026-01-01, UNIT_UNKNOWN
                    quận Ba Đình,                 2026-01-01, UNIT_NOT_AT_DATE
                    Tân Tiến,                     2026-01-01, UNIT_AMBIGUOUS
                    Ba Đình,                      2026-01-01, UNIT_AMBIGUOUS
                    """)
    @DisplayName("are refused where the name is that of a former province, of nobody there, or of several")
    void refused(String written, LocalDate day, RefusalCode code) {
        assertThat(refusal(written, day).code()).isEqualTo(code);
    }

    private static Refusal refusal(String written, LocalDate day) {
        return ((Outcome.Refused<Unit>) UNITS.find(written, day)).refusal();
    }

    @Test
    @DisplayName("of one name are told apart by what they lie under, ten at most")
    void toldApart() {
        assertThat(refusal("xã Tân Tiến", LocalDate.of(2026, 1, 1)).details().get("candidates"))
                .contains("xã Tân Tiến (tỉnh Cà Mau)")
                .contains("xã Tân Tiến (tỉnh Lạng Sơn)");
        String many = refusal("phường 1", EVE).details().get("candidates");
        assertThat(many.split("phường 1 \\(", -1)).hasSize(11);
        assertThat(many).endsWith(", … (+23)");
    }

    @Test
    @DisplayName("of all times are within reach of a role at their province, and no others")
    void reached() {
        UnitsReached reached = new UnitsReached(KnownUnits.always(UNITS));
        Map<LocalDate, Function<Unit, Unit>> provinces = Map.of(
                EVE, u -> UNITS.above(u.id(), u.dayWithin(EVE)).getLast(),
                REFORM,
                        u -> UNITS.asOn(
                                        UNITS.above(u.id(), u.dayWithin(REFORM))
                                                .getLast()
                                                .id(),
                                        REFORM)
                                .orElseThrow());
        Reach now = reached.reachOf("bac-ninh-2025", REFORM);
        assertThat(reached.reachOf("bac-giang", REFORM)).isEqualTo(now);
        Reach then = reached.reachOf("bac-giang", EVE);
        for (Unit unit : UNITS.all()) {
            if (unit.kind().isBelowProvinces()) {
                assertThat(now.covers(unit.id().value()))
                        .as(unit.id().value())
                        .isEqualTo(
                                provinces.get(REFORM).apply(unit).id().value().equals("bac-ninh-2025"));
                assertThat(then.covers(unit.id().value()))
                        .as(unit.id().value())
                        .isEqualTo(unit.existsOn(EVE)
                                && provinces.get(EVE).apply(unit).id().value().equals("bac-giang"));
            }
        }
    }
}
