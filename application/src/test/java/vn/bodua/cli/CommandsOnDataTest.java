package vn.bodua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.upload.UploadLimits;

@DisplayName("A command on data")
class CommandsOnDataTest {

    private static final Actor SPECIALIST = ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025");
    private static final Actor LEADER = ApplicationForTests.holder(Role.LEADER, "an-giang-2025");
    private static final Actor KEEPER = ApplicationForTests.holder(Role.ADMINISTRATOR, "an-giang-2025");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder = Path.of("");

    private record Run(int status, String out, String err) {

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private static Run run(Actor actor, String... arguments) {
        Outcome<Inside> inside = Outcome.done(new Inside(ApplicationForTests.context(), actor));
        return run((demo, work) -> work.applyAsInt(inside), arguments);
    }

    private static Run run(Entrance entrance, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Bodua.run(
                entrance,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(int year) throws IOException {
        String text = ApplicationForTests.text("An Giang", year, ApplicationForTests.number());
        return Files.writeString(folder.resolve(year + ".txt"), text).toString();
    }

    private static String number(long id) {
        return Long.toString(id);
    }

    @Test
    @DisplayName("takes in a report, shows it, keeps a statement, enters it, and shows the figure")
    void fromFileToLedger() throws IOException {
        Run received = run(SPECIALIST, "receive", "--json", file(2021));
        assertThat(received.status()).isZero();
        String id = number(received.json().at("/0/id").asLong());

        assertThat(run(SPECIALIST, "reports").out()).contains(id + " ", "An Giang", "0/1");
        assertThat(run(SPECIALIST, "review", id).out()).contains("chắc", "An Giang", "coop.new", "HTX");
        assertThat(run(SPECIALIST, "keep", id, "0").out()).contains("Đã giữ");
        Run entered = run(SPECIALIST, "enter", id);
        assertThat(entered.status()).isZero();
        assertThat(entered.out()).contains("Đã nhập 1 số liệu", "an-giang");
        assertThat(run(SPECIALIST, "report", id).out()).contains("kỳ: 2021", "1 số liệu trong sổ");
        Run figure = run(SPECIALIST, "figure", "--unit", "An Giang", "--indicator", "coop.new", "--period", "2021");
        assertThat(figure.out()).contains("được chọn:", "coop.new");
    }

    @Test
    @DisplayName("takes in what can be taken in, says what cannot, and ends with status 1")
    void receivesWhatItCan() throws IOException {
        String known = file(2022);
        assertThat(run(SPECIALIST, "receive", known).status()).isZero();
        Run again = run(SPECIALIST, "receive", known, folder.resolve("none.txt").toString(), file(2023));
        assertThat(again.status()).isEqualTo(Exit.REFUSED);
        assertThat(again.err()).contains("R-503 ", "R-107 ");
        assertThat(again.out()).contains("2023.txt").doesNotContain("2022.txt");
    }

    @Test
    @DisplayName("drops a statement, and enters nothing then")
    void drops() {
        String id = ApplicationForTests.received("An Giang", 2024, ApplicationForTests.number())
                .toString();
        assertThat(run(SPECIALIST, "drop", id, "0", "--json")
                        .json()
                        .at("/decision")
                        .asString())
                .isEqualTo("drop");
        Run entered = run(SPECIALIST, "enter", id);
        assertThat(entered.status()).isEqualTo(Exit.REFUSED);
        assertThat(entered.err()).startsWith("R-505 ");
        assertThat(entered.out()).isEmpty();
    }

    @Test
    @DisplayName("accepts a rival claim for a leader with a reason, and for no specialist")
    void accepts() {
        ApplicationForTests.entered("An Giang", 2010, 5);
        ApplicationForTests.entered("An Giang", 2010, 6);
        String[] ask = {"figure", "--unit", "an-giang", "--indicator", "coop.new", "--period", "2010", "--json"};
        String position =
                number(run(LEADER, ask).json().at("/claims/1/position").asLong());
        Run specialist = run(SPECIALIST, "accept", position, "--reason", "x");
        assertThat(specialist.status()).isEqualTo(Exit.REFUSED);
        assertThat(specialist.err()).startsWith("R-801 ");
        assertThat(run(LEADER, "accept", position).status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(LEADER, "accept", position, "--reason", "đính chính").status())
                .isZero();
        assertThat(run(LEADER, ask).json().at("/accepted/value").asString()).isEqualTo("6");
    }

    @Test
    @DisplayName("writes a list of the registry where a file can be written, and says where none can")
    void exports() {
        String file = folder.resolve("so-htx.csv").toString();
        assertThat(run(SPECIALIST, "registry", "export", "--csv", "--out", file).status())
                .isZero();
        assertThat(folder.resolve("so-htx.csv")).isNotEmptyFile();
        Run nowhere = run(SPECIALIST, "registry", "export", "--csv", "--out", folder.toString());
        assertThat(nowhere.status()).isEqualTo(Exit.REFUSED);
        assertThat(nowhere.err()).startsWith("R-703 ").contains(folder.toString());
    }

    @Test
    @DisplayName("reads no list, entry or decision that is not there or too large")
    void reads() throws IOException {
        String none = folder.resolve("none.json").toString();
        String large = folder.resolve("large.json").toString();
        Path existing = Path.of(large);
        try (SeekableByteChannel channel =
                Files.newByteChannel(existing, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(UploadLimits.DEFAULT.size());
            channel.write(ByteBuffer.wrap(new byte[] {' '}));
        }
        Map.of(none, "R-107 ", large, "R-103 ").forEach((file, code) -> {
            assertThat(run(SPECIALIST, "registry", "preview", file).err()).startsWith(code);
            assertThat(run(SPECIALIST, "registry", "enter", file).err()).startsWith(code);
            String event =
                    "registry event 1 suspended --on 2021-01-04 --reason x --decision 1 --issued 2020-01-02 --issuer x --file ";
            assertThat(run(SPECIALIST, (event + file).split(" ")).err()).startsWith(code);
        });
    }

    @Test
    @DisplayName("shows a table in the boundaries asked for, and writes a report into a file")
    void tableAndReport() throws IOException {
        ApplicationForTests.entered("An Giang", 2009, 1200);
        ApplicationForTests.entered("Kiên Giang", 2009, 34);
        Run table = run(SPECIALIST, "table", "--unit", "an-giang-2025", "--indicator", "coop.new", "--period", "2009");
        assertThat(table.out()).contains("Kiên Giang", "1.234", "các đơn vị (2/2)");
        Path output = folder.resolve("bao-cao.docx");
        Run written = run(SPECIALIST, "write", "--unit", "An Giang", "--period", "2009", "-o", output.toString());
        assertThat(written.status()).isZero();
        assertThat(Files.readAllBytes(output)).startsWith('P', 'K');
        assertThat(run(SPECIALIST, "write", "--unit", "An Giang", "--period", "2009", "-o", "a.exe")
                        .err())
                .startsWith("R-702 ");
        Run nowhere = run(
                SPECIALIST,
                "write",
                "--unit",
                "An Giang",
                "--period",
                "2009",
                "-o",
                folder.resolve("none").resolve("bao-cao.docx").toString());
        assertThat(nowhere.status()).isEqualTo(Exit.REFUSED);
        assertThat(nowhere.err()).startsWith("R-703 ").contains("none").doesNotContain("Exception");
        assertThat(nowhere.out()).isEmpty();
    }

    @Test
    @DisplayName("refuses a file of many gigabytes by its size, without reading it")
    void tooLargeIsNotRead() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (SeekableByteChannel file = Files.newByteChannel(
                huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            // more than an array can hold
            file.position(3L << 30).write(ByteBuffer.wrap(new byte[] {'.'}));
        }
        Run refused = run(SPECIALIST, "receive", huge.toString());
        assertThat(refused.status()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).startsWith("R-103 ");
    }

    @Test
    @DisplayName("opens an account, gives it a role and ends it, closes it and opens it again")
    void accounts() {
        String account = "lenh" + ApplicationForTests.number();
        Run opened =
                run(KEEPER, "account", "open", account, "--name", "Lê Văn Cam", "--unit", "an-giang-2025", "--json");
        assertThat(opened.status()).isZero();
        String id = number(opened.json().at("/id").asLong());
        String[] give = {
            "account", "role", id, "clerk", "--unit", "an-giang-2025", "--from", "2020-01-01", "--reason", "x", "--json"
        };
        String role = number(run(KEEPER, give).json().at("/id").asLong());
        assertThat(run(KEEPER, "accounts").out()).contains(account, role + ": clerk tại an-giang-2025");
        assertThat(run(KEEPER, give).err()).startsWith("R-810 ");
        assertThat(run(KEEPER, "account", "end-role", id, role).status()).isZero();
        assertThat(run(KEEPER, "account", "close", id).status()).isZero();
        assertThat(run(KEEPER, "accounts").out()).contains("đã đóng");
        assertThat(run(KEEPER, "account", "reopen", id).status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    accounts                                                       | R-801
                    account close 1                                                | R-801
                    account open moi.nguoi --name X --unit an-giang-2025           | R-801
                    report 987654321                                               | R-501
                    keep 987654321 0                                               | R-501
                    enter 987654321                                                | R-501
                    accept 1 --reason x                                            | R-801
                    figure --unit bac-giang --indicator coop.new --period 2020     | R-802
                    figure --unit khong-co --indicator coop.new --period 2020      | R-802
                    figure --unit an-giang --indicator khong.co --period 2020      | R-401
                    figure --unit an-giang --indicator coop.new --period nay       | R-301
                    table --unit bac-giang --indicator coop.new --period 2020      | R-802
                    """)
    @DisplayName("is refused with status 1, a code and what to do, and prints no result")
    void refuses(String command, String code) {
        Run refused = run(SPECIALIST, command.split(" +"));
        assertThat(refused.err()).startsWith(code + " ").doesNotContain("Exception");
        assertThat(refused.status()).isEqualTo(Exit.REFUSED);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    @DisplayName("says of what is out of reach exactly what it says of what does not exist")
    void outOfReachIsNotThere() {
        String other = ApplicationForTests.received("Bắc Giang", 2023, ApplicationForTests.number())
                .toString();
        PersonId person = ApplicationForTests.person("kia" + ApplicationForTests.number(), "bac-ninh-2025");
        for (List<String> one :
                List.of(List.of("report", other), List.of("enter", other), List.of("keep", other, "0"))) {
            Run there = run(SPECIALIST, one.toArray(String[]::new));
            Run none = run(
                    SPECIALIST,
                    one.stream().map(a -> a.equals(other) ? "987654321" : a).toArray(String[]::new));
            assertThat(there.err().replace("“" + other + "”", "N"))
                    .isEqualTo(none.err().replace("“987654321”", "N"));
            assertThat(there.status()).isEqualTo(Exit.REFUSED);
        }
        assertThat(run(KEEPER, "account", "close", person.toString()).err().replace("“" + person + "”", "N"))
                .isEqualTo(run(KEEPER, "account", "close", "987654321").err().replace("“987654321”", "N"));
    }

    @Test
    @DisplayName("tells who acts and what they may do")
    void me() {
        assertThat(run(SPECIALIST, "me").out()).contains(SPECIALIST.account(), "specialist", "enter_figures");
        assertThat(run(SPECIALIST, "me", "--json").json().at("/account").asString())
                .isEqualTo(SPECIALIST.account());
    }

    @Test
    @DisplayName("does nothing for whom the terminal does not recognise")
    void nobody() {
        Refusal who = Refusal.of(RefusalCode.SIGN_IN_NEEDED);
        Run refused = run((demo, work) -> work.applyAsInt(Outcome.refused(who)), "reports");
        assertThat(refused.status()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).startsWith("R-803 ");
    }

    @Test
    @DisplayName("explains itself in Vietnamese")
    void help() {
        for (String command : CommandsOnData.of(Entrance.TERMINAL).keySet()) {
            Run help = run(SPECIALIST, command, "--help");
            assertThat(help.status()).as(command).isZero();
            assertThat(help.out())
                    .as(command)
                    .contains("Usage: bodua " + command)
                    .containsPattern("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹàáãèéìíòóõùúý]");
        }
    }
}
