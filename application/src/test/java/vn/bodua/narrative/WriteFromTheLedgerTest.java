package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.narrative.writing.PlainText;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

class WriteFromTheLedgerTest {

    private static final Period FIRST_QUARTER = Period.quarter(2019, 1);
    private static final UnitId CLUSTER = new UnitId("cum-tay-nam-song-hau");

    private TestReports desk;

    @BeforeEach
    void aNewDesk() {
        desk = new TestReports();
    }

    private void reported(String province, int founded) {
        desk.enter(desk.received("Tỉnh %s: quý I/2019 tỉnh thành lập mới %d HTX.".formatted(province, founded)))
                .orElseThrow();
    }

    private String written(UnitId unit, Period period) {
        return PlainText.of(desk.write.write(TestReports.OFFICER, unit, period).orElseThrow());
    }

    @Test
    @DisplayName("the sum stands for a whole that has not reported itself, once every part has")
    void sumOfAllParts() {
        reported("An Giang", 3);
        reported("Bạc Liêu", 2);
        reported("Cà Mau", 5);
        reported("Hậu Giang", 3);
        reported("Kiên Giang", 9);
        reported("Sóc Trăng", 3);

        assertThat(written(CLUSTER, FIRST_QUARTER)).contains("25 HTX");
    }

    @Test
    @DisplayName("a part that has not reported is named, and no total is invented")
    void missingPartsAreNamed() {
        desk.enter(desk.received("Toàn Cụm thi đua Tây Nam sông Hậu: quý I/2019, cụm hiện có 1.276 HTX."))
                .orElseThrow();
        reported("An Giang", 3);

        String report = written(CLUSTER, FIRST_QUARTER);
        assertThat(report).contains("1.276", "Sóc Trăng", "Kiên Giang").contains("SỐ LIỆU CÒN THIẾU");
        assertThat(report).doesNotContain("cụm thành lập mới 3 HTX");
    }

    @Test
    @DisplayName("refuses an unknown unit, one that did not exist then, a period to come, and one without figures")
    void refusesWhatCannotBeWritten() {
        assertThat(refusal(new UnitId("khong-co"), FIRST_QUARTER)).isEqualTo(RefusalCode.UNIT_UNKNOWN);
        assertThat(refusal(new UnitId("an-giang"), Period.year(2026))).isEqualTo(RefusalCode.UNIT_NOT_AT_DATE);
        assertThat(refusal(UnitId.NATION, Period.year(2031))).isEqualTo(RefusalCode.PERIOD_IN_FUTURE);
        assertThat(refusal(UnitId.NATION, FIRST_QUARTER)).isEqualTo(RefusalCode.NOTHING_TO_WRITE);
    }

    private RefusalCode refusal(UnitId unit, Period period) {
        return ((Outcome.Refused<?>) desk.write.write(TestReports.OFFICER, unit, period))
                .refusal()
                .code();
    }
}
