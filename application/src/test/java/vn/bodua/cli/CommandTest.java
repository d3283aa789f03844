package vn.bodua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The commands read and score")
class CommandTest {

    private static final String REPORT =
            "Tình hình kinh tế tập thể tỉnh Bắc Giang năm 2021\n\nToàn tỉnh có 141 HTX thành lập mới.\n";

    @TempDir
    Path folder = Path.of("");

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Bodua.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    @DisplayName("read --json prints one object a line with the fields of the contract")
    void readJson() throws IOException {
        String file = file("a.txt", REPORT);
        Run run = run("read", file, "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out().strip().lines()).hasSize(1);
        assertThat(run.out())
                .contains(
                        "\"statements\":[{\"unit\":\"Bắc Giang\",\"period\":\"2021\",\"indicator\":\"coop.new\",\"breakdown\":null,"
                                + "\"kind\":\"value\",\"value\":\"141\",\"measure\":\"HTX\",\"qualifier\":\"exact\",\"base\":null,",
                        "\"checks\":[]");
    }

    @Test
    @DisplayName("read prints a table for people")
    void readTable() throws IOException {
        Run run = run("read", file("a.txt", REPORT));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("đơn vị: Bắc Giang · kỳ: 2021 · 1 số liệu", "coop.new", "141");
    }

    @Test
    @DisplayName(
            "a file that is not there, empty or no text is refused with its code and status 1, the others are read")
    void refusals() throws IOException {
        Run run = run("read", folder.resolve("none.txt").toString(), file("empty.txt", ""), file("a.txt", REPORT));
        assertThat(run.status()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).contains("R-107 ", "R-101 ").doesNotContain("Exception");
        assertThat(run.out()).contains("141");
    }

    @Test
    @DisplayName("wrong usage has status 2")
    void usage() {
        assertThat(run("read").status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("unheard").status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("score", "gold.csv").status()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    @DisplayName("score names every miss and every extra")
    void score() throws IOException {
        file("a.txt", REPORT);
        String header = "file,unit,period,indicator,breakdown,kind,value,measure,qualifier,base,quote\n";
        String right = file("right.csv", header + "a.txt,Bắc Giang,2021,coop.new,,value,141,HTX,exact,,x\n");
        String wrong = file("wrong.csv", header + "a.txt,Bắc Giang,2021,coop.count,,value,141,HTX,exact,,x\n");
        assertThat(run("score", right, "--texts", folder.toString()).out())
                .contains("F1 1.0000")
                .doesNotContain("thiếu");
        assertThat(run("score", wrong, "--texts", folder.toString()).out())
                .contains(
                        "thiếu  a.txt | Bắc Giang | 2021 | coop.count",
                        "thừa   a.txt | Bắc Giang | 2021 | coop.new",
                        "F1 0.0000",
                        "F1 1.0000");
        assertThat(run("score", right, "--texts", folder.toString(), "--json").out())
                .contains(
                        "\"statements\":{\"precision\":1.0000,\"recall\":1.0000,\"f1\":1.0000,\"right\":1,\"read\":1,\"gold\":1}");
    }

    @Test
    @DisplayName("score without its gold file is refused")
    void scoreWithoutGold() {
        assertThat(run("score", folder.resolve("none.csv").toString(), "--texts", folder.toString())
                        .status())
                .isEqualTo(Exit.REFUSED);
    }
}
