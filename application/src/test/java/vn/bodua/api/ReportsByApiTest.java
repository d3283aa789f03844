package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;

@DisplayName("A report by the API")
class ReportsByApiTest {

    private static final Actor SPECIALIST = ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025");
    private static final Actor CLERK = ApplicationForTests.holder(Role.CLERK, "an-giang-2025");
    private static final Actor INSPECTOR = ApplicationForTests.holder(Role.INSPECTOR, "an-giang-2025");

    private final AskApi ask = AskApi.as(SPECIALIST);

    private static String ownText() {
        return ApplicationForTests.text("An Giang", 2019, ApplicationForTests.number());
    }

    private long received() {
        return ask.postText("/api/v1/reports?name=bao-cao.txt", ownText()).id();
    }

    private static String outOfReach() {
        return "/api/v1/reports/"
                + ApplicationForTests.received("Bắc Giang", 2018, ApplicationForTests.number())
                        .value();
    }

    @Test
    @DisplayName("is taken in as text, listed, shown with its statements, and entered with its figures")
    void fromTextToLedger() {
        Answer received = ask.postText("/api/v1/reports?name=bao-cao.txt", ownText());
        assertThat(received.status()).isEqualTo(201);
        String address = "/api/v1/reports/" + received.id();

        assertThat(ask.get("/api/v1/reports?size=1").json().at("/items/0/id").asLong())
                .isEqualTo(received.id());
        Answer shown = ask.get(address);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.at("/name")).isEqualTo("bao-cao.txt");
        assertThat(shown.at("/statements/0/unit")).isEqualTo("An Giang");
        assertThat(shown.at("/statements/0/indicator")).isEqualTo("coop.new");
        assertThat(shown.json().at("/statements/0/value").isString()).isTrue();
        assertThat(shown.json().at("/statements/0/breakdown").isNull()).isTrue();

        Answer decided = ask.post(address + "/statements/0/keep");
        assertThat(decided.at("/decision")).isEqualTo("keep");
        Answer entered = ask.post(address + "/entry");
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.at("/figures/0/unit")).isEqualTo("an-giang");
        assertThat(ask.get(address).json().at("/statements/0/entered").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("is taken in as a file of a form")
    void asAFile() {
        MockMultipartFile file =
                new MockMultipartFile("file", "tep.txt", "text/plain", ownText().getBytes(StandardCharsets.UTF_8));
        Answer received =
                ask.send(MockMvcRequestBuilders.multipart("/api/v1/reports").file(file));
        assertThat(received.status()).isEqualTo(201);
        assertThat(ask.get("/api/v1/reports/" + received.id()).at("/name")).isEqualTo("tep.txt");
    }

    @Test
    @DisplayName("that is empty, no Vietnamese, or known already is refused with its code")
    void refusesTexts() {
        assertThat(ask.postText("/api/v1/reports?name=a.txt", "").code()).isEqualTo("R-101");
        assertThat(ask.postText("/api/v1/reports?name=a.txt", "The cat sat on the mat and looked at the rain.")
                        .code())
                .isEqualTo("R-105");
        String text = ownText();
        assertThat(ask.postText("/api/v1/reports?name=a.txt", text).status()).isEqualTo(201);
        Answer again = ask.postText("/api/v1/reports?name=b.txt", text);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("R-503");
    }

    @Test
    @DisplayName("is corrected in the fields given, and in no other")
    void corrected() {
        String address = "/api/v1/reports/" + received();
        Answer corrected = ask.post(address + "/statements/0/correct", "{\"value\":\"77\",\"qualifier\":\"about\"}");
        assertThat(corrected.status()).isEqualTo(200);
        Answer shown = ask.get(address);
        assertThat(shown.at("/statements/0/value")).isEqualTo("77");
        assertThat(shown.at("/statements/0/qualifier")).isEqualTo("about");
        assertThat(shown.at("/statements/0/decision")).isEqualTo("correct");
        assertThat(shown.at("/statements/0/unit")).isEqualTo("An Giang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"1.234,5\"}",
                "{\"value\":\"1e400\"}",
                "{\"value\":\"9..3\"}",
                "{\"qualifier\":\"maybe\"}",
                "{\"qualifier\":\"range\"}",
                "{\"period\":\"hôm qua\"}",
                "{\"indicator\":\"no.such\"}",
                "{\"kind\":\"target\"}",
                "{\"measure\":\"tấn\"}",
                "{\"entered\":true}"
            })
    @DisplayName("is not corrected by what cannot be read or may not be set")
    void refusesCorrections(String correction) {
        String address = "/api/v1/reports/" + received();
        Answer refused = ask.post(address + "/statements/0/correct", correction);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.code()).startsWith("R-");
        assertThat(ask.get(address).json().at("/statements/0/decision").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("of which everything was dropped is not entered")
    void nothingToEnter() {
        String address = "/api/v1/reports/" + received();
        assertThat(ask.post(address + "/statements/0/drop").status()).isEqualTo(200);
        assertThat(ask.post(address + "/entry").code()).isEqualTo("R-505");
        assertThat(ask.post(address + "/statements/99/drop").code()).isEqualTo("R-504");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/statements/0/keep", "/statements/0/drop", "/statements/0/correct", "/entry"})
    @DisplayName("out of reach is answered, byte for byte, as one that does not exist")
    void outOfReachIsNotThere(String act) {
        String there = outOfReach();
        String nowhere = "/api/v1/reports/987654321";
        Answer ofOthers = asked(there + act);
        Answer ofNone = asked(nowhere + act);
        assertThat(ofOthers.status()).isEqualTo(404);
        assertThat(ofOthers.body().replace(number(there), "N"))
                .isEqualTo(ofNone.body().replace(number(nowhere), "N"));
        assertThat(ofOthers.response().getHeaderNames())
                .isEqualTo(ofNone.response().getHeaderNames());
    }

    private Answer asked(String address) {
        if (address.endsWith("correct")) {
            return ask.post(address, "{\"value\":\"1\"}");
        }
        return address.matches(".*\\d") ? ask.get(address) : ask.post(address);
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    @DisplayName("out of reach is not in the list")
    void outOfReachIsNotListed() {
        String id = number(outOfReach());
        assertThat(ask.get("/api/v1/reports?size=200").body()).doesNotContain("\"id\":" + id + ",");
    }

    @Test
    @DisplayName("is taken in by a clerk, who neither reviews nor enters it; an inspector only looks at it")
    void roles() {
        Answer received = AskApi.as(CLERK).postText("/api/v1/reports?name=a.txt", ownText());
        assertThat(received.status()).isEqualTo(201);
        String address = "/api/v1/reports/" + received.id();
        for (Actor actor : new Actor[] {CLERK, INSPECTOR}) {
            assertThat(AskApi.as(actor).get(address).status()).isEqualTo(200);
            assertThat(AskApi.as(actor).post(address + "/statements/0/keep").status())
                    .isEqualTo(403);
            assertThat(AskApi.as(actor).post(address + "/entry").code()).isEqualTo("R-801");
        }
        assertThat(AskApi.as(INSPECTOR)
                        .postText("/api/v1/reports?name=a.txt", ownText())
                        .code())
                .isEqualTo("R-801");
        assertThat(ask.get(address).json().at("/statements/0/decision").isNull())
                .isTrue();
    }
}
