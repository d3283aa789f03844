package vn.bodua.narrative.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.quantity.Qualifier;

@DisplayName("The national report of the first half of 2020")
class TheNationalReportTest {

    private static final ReportWriter WRITER = new ReportWriter(MaterialBuilder.DICTIONARY);

    private final WrittenReport report = WRITER.compose(Samples.nation(), Samples.DAY);

    @Test
    @DisplayName("is worded as the checked-in one")
    void golden() throws IOException {
        String text = PlainText.of(report);
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(Path.of("src/test/resources/narrative/national-report.txt"), text);
        }
        try (InputStream golden = TheNationalReportTest.class.getResourceAsStream("/narrative/national-report.txt")) {
            assertThat(golden).isNotNull();
            assertThat(text)
                    .as("To renew: mvn test -pl application -Dtest=TheNationalReportTest -Dgolden.renew=true")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("leads from each figure of a sentence to the figure's page")
    void links() {
        String html = HtmlRenderer.fragment(
                report, entry -> java.util.Optional.of("/figures?cell=" + entry.indicator() + "&unit=" + entry.unit()));
        assertThat(html)
                .contains("<a class=\"report-figure\" href=\"/figures?cell=coop.new&amp;unit=Cả nước\">752 HTX</a>");
    }

    @Test
    @DisplayName("says which main figures nobody has accepted, and invents none")
    void missing() {
        assertThat(PlainText.of(report))
                .contains("chưa có số liệu được duyệt của cả nước về: số HTX giải thể;")
                .contains("Chưa có số liệu riêng của từng tỉnh, thành phố trong kỳ.");
    }

    @Test
    @DisplayName("names the parts that are silent when others have reported")
    void silentParts() {
        Material some = MaterialBuilder.of("Cụm Tây Nam sông Hậu", "2019-Q1")
                .value("coop.new", "", "25")
                .place("An Giang", "coop.new", "", "3")
                .parts(java.util.List.of("An Giang", "Bạc Liêu", "Cà Mau"))
                .build();
        assertThat(PlainText.of(WRITER.compose(some, Samples.DAY)))
                .contains("Các tỉnh, thành phố chưa có số liệu trong kỳ: Bạc Liêu, Cà Mau.");
    }

    @Test
    @DisplayName("chooses the words of comparison from the figures")
    void comparison() {
        assertThat(sentence("120", "100", "80"))
                .contains("tăng 20 HTX (tăng 20%) so với cùng kỳ năm 2019, vượt 50% kế hoạch năm 2020");
        assertThat(sentence("80", "100", "100"))
                .contains("thấp hơn 20 HTX (giảm 20%) so với cùng kỳ năm 2019, đạt 80% kế hoạch năm 2020");
        assertThat(sentence("100", "100", "100")).contains("bằng cùng kỳ năm 2019, hoàn thành 100% kế hoạch năm 2020");
    }

    @Test
    @DisplayName("compares nothing with a number that is not exact")
    void noComparison() {
        Material over = MaterialBuilder.of("Cả nước", "2020-H1")
                .value("coop.new", "", "700", Qualifier.OVER)
                .lastYear("coop.new", "", "1024")
                .build();
        assertThat(PlainText.inSentences(WRITER.compose(over, Samples.DAY)))
                .contains("thành lập mới trên 700 HTX.")
                .doesNotContain("so với cùng kỳ");
    }

    private static String sentence(String now, String before, String plan) {
        return PlainText.inSentences(WRITER.compose(
                MaterialBuilder.of("Cả nước", "2020-H1")
                        .value("coop.new", "", now)
                        .lastYear("coop.new", "", before)
                        .target("coop.new", "", "2020", plan)
                        .build(),
                Samples.DAY));
    }
}
