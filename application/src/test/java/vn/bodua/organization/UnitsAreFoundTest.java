package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** A unit is found by what an officer calls it on a day, or the search is refused by name. */
class UnitsAreFoundTest {

    private static final Units UNITS = ShippedUnits.load();
    private static final LocalDate THEN = LocalDate.of(2020, 6, 30);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    An Giang,                 an-giang
                    an giang,                 an-giang
                    AN GIANG,                 an-giang
                    tỉnh An Giang,            an-giang
                    Tỉnh an giang,            an-giang
                    '  An   Giang ',          an-giang
                    an-giang,                 an-giang
                    Đắk Lắk,                  dak-lak
                    Dak Lak,                  dak-lak
                    Đắc Lắc,                  dak-lak
                    Đắc Nông,                 dak-nong
                    Bắc Cạn,                  bac-kan
                    Kontum,                   kon-tum
                    Hoà Bình,                 hoa-binh
                    Thanh Hoá,                thanh-hoa
                    Hồ Chí Minh,              ho-chi-minh
                    Thành phố Hồ Chí Minh,    ho-chi-minh
                    thanh pho ho chi minh,    ho-chi-minh
                    TP. Hồ Chí Minh,          ho-chi-minh
                    TP Hồ Chí Minh,           ho-chi-minh
                    TP.Hồ Chí Minh,           ho-chi-minh
                    TP.HCM,                   ho-chi-minh
                    TP. HCM,                  ho-chi-minh
                    tp hcm,                   ho-chi-minh
                    TPHCM,                    ho-chi-minh
                    TP Cần Thơ,               can-tho
                    Thừa Thiên Huế,           thua-thien-hue
                    Thừa Thiên - Huế,         thua-thien-hue
                    Thừa Thiên – Huế,         thua-thien-hue
                    Thừa Thiên-Huế,           thua-thien-hue
                    TT-Huế,                   thua-thien-hue
                    TT. Huế,                  thua-thien-hue
                    Bà Rịa - Vũng Tàu,        ba-ria-vung-tau
                    Bà Rịa – Vũng Tàu,        ba-ria-vung-tau
                    Bà Rịa—Vũng Tàu,          ba-ria-vung-tau
                    BR-VT,                    ba-ria-vung-tau
                    BRVT,                     ba-ria-vung-tau
                    Cả nước,                  ca-nuoc
                    toàn quốc,                ca-nuoc
                    Cụm Tây Nam sông Hậu,     cum-tay-nam-song-hau
                    Cụm thi đua Tây Nam sông Hậu, cum-tay-nam-song-hau
                    cum tay nam song hau,     cum-tay-nam-song-hau
                    Cụm Tây Nguyên,           cum-tay-nguyen
                    vùng Tây Nguyên,          vung-tay-nguyen
                    TNSH,                     cum-tay-nam-song-hau
                    """)
    void asItIsWrittenInReports(String written, String id) {
        assertThat(UNITS.find(written, THEN)).isEqualTo(Outcome.done(UNITS.get(new UnitId(id))));
    }

    @Test
    void inDecomposedLettersAndWithSpacesThatDoNotBreak() {
        String decomposed = Normalizer.normalize("tỉnh Đắk\u00a0Lắk", Normalizer.Form.NFD);

        assertThat(UNITS.find(decomposed, THEN).orElseThrow().id()).isEqualTo(new UnitId("dak-lak"));
    }

    @Test
    void everyUnitByItsNameOfTheDayWithAndWithoutDiacritics() {
        for (LocalDate day : new LocalDate[] {THEN, NOW}) {
            for (Unit unit : UNITS.parts(UnitId.NATION, day)) {
                String name = unit.nameOn(day).name();
                String full = unit.nameOn(day).full();

                assertThat(UNITS.find(name, day)).isEqualTo(Outcome.done(unit));
                assertThat(UNITS.find(full, day)).isEqualTo(Outcome.done(unit));
                assertThat(UNITS.find(VietnameseText.fold(full), day)).isEqualTo(Outcome.done(unit));
                assertThat(UNITS.find(full.toUpperCase(Locale.ROOT), day)).isEqualTo(Outcome.done(unit));
            }
        }
    }

    @Test
    void everyProvinceByItsCodeOfTheDay() {
        for (LocalDate day : new LocalDate[] {THEN, NOW}) {
            for (Unit unit : UNITS.parts(UnitId.NATION, day)) {
                assertThat(UNITS.find(unit.codeOn(day).orElseThrow().code(), day))
                        .isEqualTo(Outcome.done(unit));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15,yen-bai,lao-cai-2025",
        "24,bac-giang,bac-ninh-2025",
        "44,quang-binh,quang-tri-2025",
        "52,binh-dinh,gia-lai-2025",
        "80,long-an,tay-ninh-2025",
        "82,tien-giang,dong-thap-2025",
        "91,kien-giang,an-giang-2025",
        "01,ha-noi,ha-noi",
        "46,thua-thien-hue,thua-thien-hue"
    })
    void aCodeNamesTheProvinceOfItsDay(String code, String until, String since) {
        assertThat(UNITS.find(code, LocalDate.of(2025, 6, 30)).orElseThrow().id())
                .isEqualTo(new UnitId(until));
        assertThat(UNITS.find(code, LocalDate.of(2025, 7, 1)).orElseThrow().id())
                .isEqualTo(new UnitId(since));
    }

    @Test
    void aNameNamesTheProvinceOfItsDay() {
        assertThat(UNITS.find("Cần Thơ", LocalDate.of(2025, 6, 30))
                        .orElseThrow()
                        .id())
                .isEqualTo(new UnitId("can-tho"));
        assertThat(UNITS.find("Cần Thơ", LocalDate.of(2025, 7, 1)).orElseThrow().id())
                .isEqualTo(new UnitId("can-tho-2025"));
    }

    @Test
    void aFormerNameIsUnderstoodAsLongAsTheUnitIsTheSame() {
        assertThat(UNITS.find("Thừa Thiên Huế", NOW).orElseThrow().nameOn(NOW).name())
                .isEqualTo("Huế");
        assertThat(UNITS.find("tỉnh Đồng Nai", NOW).orElseThrow().nameOn(NOW).full())
                .isEqualTo("thành phố Đồng Nai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "tỉnh",
                "TP.",
                "An",
                "An Giangg",
                "Hà Tây",
                "Quảng Đông",
                "00",
                "99",
                "1",
                "%",
                "an_giang"
            })
    void whatIsNoUnitIsRefused(String name) {
        assertThat(UNITS.find(name, THEN))
                .isEqualTo(Outcome.refused(
                        new Refusal(RefusalCode.UNIT_UNKNOWN, Map.of("unit", name.strip(), "date", "2020-06-30"))));
    }

    @Test
    void aUnitThatHadEndedIsRefusedWithTheDaysOfItsExistence() {
        assertThat(UNITS.find("Kiên Giang", NOW))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.UNIT_NOT_AT_DATE,
                        Map.of(
                                "unit", "Kiên Giang",
                                "date", "2026-11-22",
                                "existence", "2008-08-01 – 2025-06-30"))));
    }

    @Test
    void aUnitThatWasNotYetFormedIsRefusedWithTheDaysOfItsExistence() {
        assertThat(UNITS.find("an-giang-2025", THEN))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.UNIT_NOT_AT_DATE,
                        Map.of("unit", "an-giang-2025", "date", "2020-06-30", "existence", "2025-07-01 – …"))));
    }

    @Test
    void aCodeThatNoLongerNamesAnyoneIsRefusedWithTheDaysOfItsUnit() {
        assertThat(UNITS.find("89", NOW))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.UNIT_NOT_AT_DATE,
                        Map.of("unit", "89", "date", "2026-11-22", "existence", "2008-08-01 – 2025-06-30"))));
    }

    @Test
    void aClusterBeforeItsTimeIsRefused() {
        assertThat(UNITS.find("Cụm Tây Nam sông Hậu", LocalDate.of(2015, 1, 1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNIT_NOT_AT_DATE));
    }

    @Test
    void aNameOfTwoUnitsIsRefusedWithBoth() {
        assertThat(UNITS.find("tay nguyen", THEN))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.UNIT_AMBIGUOUS,
                        Map.of("name", "tay nguyen", "candidates", "vùng Tây Nguyên, Cụm Tây Nguyên"))));
    }

    @Test
    void ofTwoUnitsTheOneThatIsCalledExactlySoIsMeant() {
        assertThat(UNITS.find("Tây Nguyên", THEN).orElseThrow().kind()).isEqualTo(UnitKind.REGION);
    }

    @Test
    void whoAsksForAnIdentifierThatIsNotThereMadeAMistake() {
        assertThat(UNITS.byId(new UnitId("an-lac"))).isEmpty();
        assertThatThrownBy(() -> UNITS.get(new UnitId("an-lac"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Any text is answered, never with an exception. */
    @Property(tries = 500)
    void anyTextIsFoundOrRefused(@ForAll("texts") String text) {
        assertThat(UNITS.find(text, THEN)).isInstanceOfAny(Outcome.Done.class, Outcome.Refused.class);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(20);
    }
}
