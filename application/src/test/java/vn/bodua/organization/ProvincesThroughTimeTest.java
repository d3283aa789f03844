package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/**
 * 63 provinces until 30 June 2025, 34 since (Resolution 202/2025/QH15), and what became of each.
 */
class ProvincesThroughTimeTest {

    private static final Units UNITS = ShippedUnits.load();
    private static final LocalDate FIRST = LocalDate.of(2008, 8, 1);
    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);

    /** The resolution, item by item: the province of today, and those of then that it was made of. */
    private static final Map<String, Set<String>> MERGED = parse("""
            Tuyên Quang: Tuyên Quang, Hà Giang
            Lào Cai: Lào Cai, Yên Bái
            Thái Nguyên: Thái Nguyên, Bắc Kạn
            Phú Thọ: Phú Thọ, Vĩnh Phúc, Hòa Bình
            Bắc Ninh: Bắc Ninh, Bắc Giang
            Hưng Yên: Hưng Yên, Thái Bình
            Hải Phòng: Hải Phòng, Hải Dương
            Ninh Bình: Ninh Bình, Hà Nam, Nam Định
            Quảng Trị: Quảng Trị, Quảng Bình
            Đà Nẵng: Đà Nẵng, Quảng Nam
            Quảng Ngãi: Quảng Ngãi, Kon Tum
            Gia Lai: Gia Lai, Bình Định
            Khánh Hòa: Khánh Hòa, Ninh Thuận
            Lâm Đồng: Lâm Đồng, Đắk Nông, Bình Thuận
            Đắk Lắk: Đắk Lắk, Phú Yên
            Hồ Chí Minh: Hồ Chí Minh, Bình Dương, Bà Rịa - Vũng Tàu
            Đồng Nai: Đồng Nai, Bình Phước
            Tây Ninh: Tây Ninh, Long An
            Cần Thơ: Cần Thơ, Sóc Trăng, Hậu Giang
            Vĩnh Long: Vĩnh Long, Bến Tre, Trà Vinh
            Đồng Tháp: Đồng Tháp, Tiền Giang
            Cà Mau: Cà Mau, Bạc Liêu
            An Giang: An Giang, Kiên Giang
            """);

    private static final Set<String> UNCHANGED = Set.of(
            "Hà Nội",
            "Huế",
            "Lai Châu",
            "Điện Biên",
            "Sơn La",
            "Lạng Sơn",
            "Quảng Ninh",
            "Thanh Hóa",
            "Nghệ An",
            "Hà Tĩnh",
            "Cao Bằng");

    @Property(tries = 200)
    void theNationHas63ProvincesOnEveryDayUntilThen(@ForAll("daysOf63") LocalDate day) {
        assertProvinces(63, day, "province-63");
    }

    @Property(tries = 200)
    void theNationHas34ProvincesOnEveryDaySince(@ForAll("daysOf34") LocalDate day) {
        assertProvinces(34, day, "province-34");
    }

    private static void assertProvinces(int number, LocalDate day, String list) {
        List<Unit> provinces = UNITS.parts(UnitId.NATION, day);
        assertThat(provinces).hasSize(number).allMatch(u -> u.kind() == UnitKind.PROVINCE);
        assertThat(UNITS.all().stream()
                        .filter(u -> u.kind() == UnitKind.PROVINCE && u.existsOn(day))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(provinces);
        assertThat(provinces.stream()
                        .map(u -> u.codeOn(day).orElseThrow())
                        .filter(code -> code.list().equals(list))
                        .map(Unit.UnitCode::code))
                .hasSize(number)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d\\d"));
        assertThat(provinces.stream().map(u -> u.nameOn(day).name())).doesNotHaveDuplicates();
    }

    @Example
    void beforeHaTayJoinedHanoiTheListDidNotHold() {
        assertThat(UNITS.parts(UnitId.NATION, FIRST.minusDays(1))).isEmpty();
    }

    @Example
    void elevenProvincesStayedTheSameUnit() {
        Set<String> same = UNITS.parts(UnitId.NATION, FIRST_OF_34).stream()
                .filter(u -> u.existsOn(LAST_OF_63))
                .map(u -> u.nameOn(FIRST_OF_34).name())
                .collect(Collectors.toSet());

        assertThat(same).isEqualTo(UNCHANGED);
    }

    @Example
    void aProvinceThatStayedHasACodeInBothLists() {
        for (String name : UNCHANGED) {
            Unit unit = UNITS.find(name, FIRST_OF_34).orElseThrow();

            assertThat(unit.codes())
                    .extracting(Unit.UnitCode::list)
                    .containsExactlyInAnyOrder("province-63", "province-34");
            assertThat(unit.codeOn(LAST_OF_63).orElseThrow().code())
                    .isEqualTo(unit.codeOn(FIRST_OF_34).orElseThrow().code());
            assertThat(UNITS.successionsFrom(unit.id())).isEmpty();
        }
    }

    @Example
    void twentyThreeProvincesWereMergedOfTheOther52() {
        Map<String, Set<String>> merged = new TreeMap<>();
        for (Unit unit : UNITS.parts(UnitId.NATION, FIRST_OF_34)) {
            if (!unit.existsOn(LAST_OF_63)) {
                merged.put(
                        unit.nameOn(FIRST_OF_34).name(),
                        UNITS.predecessorsOn(unit.id(), LAST_OF_63).stream()
                                .map(u -> u.nameOn(LAST_OF_63).name())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }

        assertThat(merged).isEqualTo(MERGED).hasSize(23);
        assertThat(UNITS.successions())
                .filteredOn(s -> UNITS.get(s.successor()).kind() == UnitKind.PROVINCE)
                .hasSize(63 - UNCHANGED.size())
                .allMatch(
                        s -> s.effective().equals(FIRST_OF_34) && !s.decision().isBlank());
    }

    @Example
    void aMergedProvinceIsAnotherUnitEvenUnderItsOldName() {
        Unit then = UNITS.find("An Giang", LAST_OF_63).orElseThrow();
        Unit now = UNITS.find("An Giang", FIRST_OF_34).orElseThrow();

        assertThat(then.id()).isEqualTo(new UnitId("an-giang"));
        assertThat(now.id()).isEqualTo(new UnitId("an-giang-2025"));
        assertThat(then.existsOn(FIRST_OF_34)).isFalse();
        assertThat(now.existsOn(LAST_OF_63)).isFalse();
    }

    @Example
    void sevenCodesNameAnotherProvinceThanBefore() {
        Map<String, String> reused = new TreeMap<>();
        for (Unit unit : UNITS.parts(UnitId.NATION, LAST_OF_63)) {
            String code = unit.codeOn(LAST_OF_63).orElseThrow().code();
            UNITS.parts(UnitId.NATION, FIRST_OF_34).stream()
                    .filter(u -> u.codeOn(FIRST_OF_34).orElseThrow().code().equals(code))
                    .filter(u -> !u.nameOn(FIRST_OF_34)
                            .name()
                            .equals(unit.nameOn(LAST_OF_63).name()))
                    .forEach(u -> reused.put(
                            code,
                            unit.nameOn(LAST_OF_63).name() + " → "
                                    + u.nameOn(FIRST_OF_34).name()));
        }

        assertThat(reused)
                .isEqualTo(Map.of(
                        "15", "Yên Bái → Lào Cai",
                        "24", "Bắc Giang → Bắc Ninh",
                        "44", "Quảng Bình → Quảng Trị",
                        "52", "Bình Định → Gia Lai",
                        "80", "Long An → Tây Ninh",
                        "82", "Tiền Giang → Đồng Tháp",
                        "91", "Kiên Giang → An Giang"));
    }

    @Example
    void hueWasThuaThienHueUntilTheEndOf2024() {
        Unit hue = UNITS.find("Huế", LocalDate.of(2025, 1, 1)).orElseThrow();

        assertThat(hue.nameOn(LocalDate.of(2024, 12, 31)).full()).isEqualTo("tỉnh Thừa Thiên Huế");
        assertThat(hue.nameOn(LocalDate.of(2025, 1, 1)).full()).isEqualTo("thành phố Huế");
        assertThat(hue.nameOn(FIRST_OF_34).full()).isEqualTo("thành phố Huế");
        assertThat(UNITS.find("Thừa Thiên Huế", LocalDate.of(2020, 6, 30)).orElseThrow())
                .isEqualTo(hue);
    }

    @Example
    void dongNaiBecameACityOn30April2026() {
        Unit dongNai = UNITS.find("Đồng Nai", FIRST_OF_34).orElseThrow();

        assertThat(dongNai.nameOn(LocalDate.of(2026, 4, 29)).full()).isEqualTo("tỉnh Đồng Nai");
        assertThat(dongNai.nameOn(LocalDate.of(2026, 4, 30)).full()).isEqualTo("thành phố Đồng Nai");
        assertThat(dongNai.codeOn(LocalDate.of(2026, 5, 1)).orElseThrow().code())
                .isEqualTo("75");
        assertThat(UNITS.find("Đồng Nai", LocalDate.of(2026, 5, 1)).orElseThrow())
                .isEqualTo(dongNai);
    }

    @Example
    void thereWereFiveCitiesThenSixAndNowSeven() {
        assertThat(cities(LocalDate.of(2024, 12, 31))).hasSize(5).doesNotContain("Huế");
        assertThat(cities(FIRST_OF_34)).hasSize(6).contains("Huế");
        assertThat(cities(LocalDate.of(2026, 4, 30))).hasSize(7).contains("Đồng Nai");
    }

    @Example
    void outsideOfItsExistenceAUnitIsCalledByItsNearestName() {
        Unit kienGiang = UNITS.get(new UnitId("kien-giang"));

        assertThat(kienGiang.nameOn(LocalDate.of(1999, 1, 1)).name()).isEqualTo("Kiên Giang");
        assertThat(kienGiang.nameOn(LocalDate.of(2030, 1, 1)).name()).isEqualTo("Kiên Giang");
        assertThat(kienGiang.codeOn(LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @Example
    void everyProvinceOfThe63StoodInOneRegion() {
        List<Unit> regions =
                UNITS.all().stream().filter(u -> u.kind() == UnitKind.REGION).toList();

        assertThat(regions).hasSize(6);
        assertThat(regions.stream().flatMap(r -> UNITS.parts(r.id(), LAST_OF_63).stream()))
                .hasSize(63)
                .doesNotHaveDuplicates();
        assertThat(regions).noneMatch(r -> r.existsOn(FIRST_OF_34));
    }

    @Property(tries = 1000)
    void whatAUnitBecameWasMadeOfIt(
            @ForAll("provinces") Unit unit, @ForAll("anyDay") LocalDate one, @ForAll("anyDay") LocalDate other) {
        LocalDate then = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;

        UNITS.asOn(unit.id(), later).ifPresent(became -> {
            List<Unit> madeOf = UNITS.predecessorsOn(became.id(), then);
            if (unit.existsOn(then)) {
                assertThat(madeOf).contains(unit);
            }
            assertThat(madeOf).allMatch(m -> UNITS.asOn(m.id(), later).equals(Optional.of(became)));
        });
        if (unit.existsOn(then)) {
            assertThat(UNITS.asOn(unit.id(), later)).isPresent();
            assertThat(UNITS.predecessorsOn(unit.id(), then)).containsExactly(unit);
        }
    }

    @Property(tries = 300)
    void everyProvinceOfADayIsShownInExactlyOneOfALaterDay(@ForAll("anyDay") LocalDate then) {
        List<Unit> provinces = UNITS.parts(UnitId.NATION, then);
        Set<Unit> shown = provinces.stream()
                .map(u -> UNITS.asOn(u.id(), LocalDate.of(2026, 11, 22)).orElseThrow())
                .collect(Collectors.toSet());

        assertThat(shown).hasSize(34);
        assertThat(shown.stream().flatMap(u -> UNITS.predecessorsOn(u.id(), then).stream()))
                .containsExactlyInAnyOrderElementsOf(provinces);
    }

    @Example
    void aMergedProvinceIsNotTakenApartForADayBeforeItWasFormed() {
        assertThat(UNITS.asOn(new UnitId("an-giang-2025"), LAST_OF_63)).isEmpty();
        assertThat(UNITS.predecessorsOn(new UnitId("an-giang-2025"), LAST_OF_63))
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(new UnitId("an-giang"), new UnitId("kien-giang"));
        assertThat(UNITS.predecessorsOn(new UnitId("an-giang"), FIRST_OF_34)).isEmpty();
    }

    @Provide
    Arbitrary<Unit> provinces() {
        return Arbitraries.of(
                UNITS.all().stream().filter(u -> u.kind() == UnitKind.PROVINCE).toList());
    }

    @Provide
    Arbitrary<LocalDate> anyDay() {
        return Dates.dates().between(FIRST, LocalDate.of(2040, 12, 31));
    }

    @Provide
    Arbitrary<LocalDate> daysOf63() {
        return Dates.dates().between(FIRST, LAST_OF_63);
    }

    @Provide
    Arbitrary<LocalDate> daysOf34() {
        return Dates.dates().between(FIRST_OF_34, LocalDate.of(2040, 12, 31));
    }

    private static List<String> cities(LocalDate day) {
        return UNITS.parts(UnitId.NATION, day).stream()
                .map(u -> u.nameOn(day))
                .filter(n -> n.designation().equals("thành phố"))
                .map(Unit.UnitName::name)
                .toList();
    }

    private static Map<String, Set<String>> parse(String list) {
        return list.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> Arrays.stream(line[1].split(", ")).collect(Collectors.toCollection(TreeSet::new))));
    }
}
