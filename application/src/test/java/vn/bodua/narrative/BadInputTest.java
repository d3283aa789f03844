package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("What bad input gets: a catalogued refusal, never an exception")
class BadInputTest {

    private static final String REPORT = """
            Quảng Ninh: tình hình kinh tế tập thể 9 tháng năm 2019

            Toàn tỉnh thành lập mới 69 HTX, đạt 115% kế hoạch, tăng 12 HTX so với cùng kỳ; có 570 HTX (380 HTX nông nghiệp,
            160 HTX phi nông nghiệp và 30 quỹ tín dụng nhân dân), thu hút 9/12 HTX; vốn điều lệ từ 3 - 4,5 tỷ đồng/HTX.
            """;

    private static final Set<RefusalCode> CATALOGUED = Set.of(
            RefusalCode.READ_EMPTY,
            RefusalCode.READ_NOT_TEXT,
            RefusalCode.READ_TOO_LARGE,
            RefusalCode.READ_BROKEN_ENCODING,
            RefusalCode.READ_NOT_VIETNAMESE);

    private static Refusal refused(byte[] content) {
        return refused(GoldTexts.READ_REPORT.read("bao-cao.txt", content));
    }

    private static Refusal refused(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Reading>(Refusal refusal) -> refusal;
            case Outcome.Done<Reading>(Reading reading) -> throw new AssertionError("read: " + reading);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("an empty file and one of blanks are empty")
    void empty() {
        assertThat(refused(new byte[0]).code()).isEqualTo(RefusalCode.READ_EMPTY);
        assertThat(refused(bytes(" \n\t \r\n")).code()).isEqualTo(RefusalCode.READ_EMPTY);
    }

    @Test
    @DisplayName("a PDF, an Office file and a picture are named for what they are")
    void binary() {
        assertThat(refused(bytes("%PDF-1.7 …")).details()).containsEntry("what", "PDF");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).details().get("what"))
                .contains("Office");
        assertThat(refused(new byte[] {0, 1, 2, 3, 4}).code()).isEqualTo(RefusalCode.READ_NOT_TEXT);
    }

    @Test
    @DisplayName("a text under another kind's name, and one with an archive behind it, are refused for that")
    void disguised() {
        assertThat(refused(GoldTexts.READ_REPORT.read("bao-cao.docx", bytes(REPORT)))
                        .code())
                .isEqualTo(RefusalCode.UPLOAD_NAME_DISAGREES);
        byte[] end = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] wide = ("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_16LE);
        byte[] both = Arrays.copyOf(wide, wide.length + end.length);
        System.arraycopy(end, 0, both, wide.length, end.length);
        assertThat(refused(both).code()).isEqualTo(RefusalCode.UPLOAD_TWO_IN_ONE);
    }

    @Test
    @DisplayName("fifty megabytes are refused with the size and the limit")
    void large() {
        Refusal refusal = refused(new byte[50 * 1024 * 1024]);
        assertThat(refusal.code()).isEqualTo(RefusalCode.READ_TOO_LARGE);
        assertThat(refusal.details()).containsEntry("size", "50 MB").containsEntry("limit", "10 MB");
    }

    @Test
    @DisplayName("a text that breaks off inside a letter is refused with the place")
    void truncated() {
        byte[] whole = bytes("Toàn tỉnh có 570 hợp tác xã, thuộc mọi lĩnh vực ở");
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        Refusal refusal = refused(cut);
        assertThat(refusal.code()).isEqualTo(RefusalCode.READ_BROKEN_ENCODING);
        assertThat(Integer.parseInt(refusal.details().getOrDefault("position", "")))
                .isBetween(cut.length - 3, cut.length);
    }

    @Test
    @DisplayName("another language is refused")
    void otherLanguage() {
        assertThat(refused(bytes("The alliance has 570 cooperatives and 12,000 members in the first half of 2019."))
                        .code())
                .isEqualTo(RefusalCode.READ_NOT_VIETNAMESE);
        assertThat(refused(bytes("Les coopératives agricoles ont été créées à l'été 2019, près de 570 au total."))
                        .code())
                .isEqualTo(RefusalCode.READ_NOT_VIETNAMESE);
    }

    @Test
    @DisplayName("UTF-16 with its mark and UTF-8 with its mark read as the plain text")
    void marks() {
        byte[] wide = ("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_16BE);
        byte[] marked = bytes("\uFEFF" + REPORT);
        var plain = GoldTexts.read(REPORT).statements();
        assertThat(plain).isNotEmpty();
        for (byte[] content : new byte[][] {wide, big, marked}) {
            assertThat(GoldTexts.READ_REPORT
                            .read("a.txt", content)
                            .orElseThrow()
                            .statements())
                    .isEqualTo(plain);
        }
    }

    @Test
    @DisplayName("a text without a figure gives a reading without statements")
    void noFigure() {
        Reading reading = GoldTexts.READ_REPORT
                .read(
                        "a.txt",
                        bytes("Các đại biểu đã tập trung thảo luận tình hình phát triển hợp tác xã trên địa bàn."))
                .orElseThrow();
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.checks()).isEmpty();
    }

    @Test
    @DisplayName("a report of a period that has not begun is refused on the day of reading, a begun one is not")
    void future() {
        assertThat(refused(GoldTexts.READ_REPORT.read("a.txt", bytes(REPORT), LocalDate.of(2018, 12, 31)))
                        .code())
                .isEqualTo(RefusalCode.PERIOD_IN_FUTURE);
        assertThat(GoldTexts.READ_REPORT.read("a.txt", bytes(REPORT), LocalDate.of(2019, 9, 10)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Property
    @Label("random bytes give a reading or a catalogued refusal")
    void anyBytes(@ForAll byte[] content) {
        settled(GoldTexts.READ_REPORT.read("a.txt", content));
    }

    @Property
    @Label("a report cut anywhere gives a reading or a catalogued refusal")
    void anyCut(@ForAll("cuts") byte[] content) {
        settled(GoldTexts.READ_REPORT.read("a.txt", content));
    }

    @Property
    @Label("words of reports in any order never break the reader")
    void anyOrder(@ForAll("jumbles") String text) {
        Reading reading = GoldTexts.read(text);
        assertThat(reading.statements())
                .allSatisfy(s -> assertThat(reading.text()
                                .substring(s.quote().start(), s.quote().end()))
                        .isEqualTo(s.quote().text()));
    }

    private static void settled(Outcome<Reading> outcome) {
        switch (outcome) {
            case Outcome.Refused<Reading>(Refusal refusal) ->
                assertThat(CATALOGUED).contains(refusal.code());
            case Outcome.Done<Reading>(Reading reading) ->
                assertThat(reading.statements()).isNotNull();
        }
    }

    @Provide
    Arbitrary<byte[]> cuts() {
        byte[] whole = bytes(REPORT);
        return Arbitraries.integers()
                .between(0, whole.length)
                .tuple2()
                .map(t -> Arrays.copyOfRange(whole, Math.min(t.get1(), t.get2()), Math.max(t.get1(), t.get2())));
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of((REPORT
                                + " so với cùng kỳ năm gấp đôi mỗi huyện Hạ Long ; : ( ) % / từ đến tháng quý I nhiệm kỳ qua trở lên")
                        .split("\\s+"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }
}
