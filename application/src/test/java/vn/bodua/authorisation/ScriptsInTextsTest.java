package vn.bodua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actors;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.KeepTokens;
import vn.bodua.access.signin.Sessions;
import vn.bodua.architecture.Doors;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.ClaimId;

/** Sixty texts that would run, in every string that somebody can write, on every page that shows any. */
class ScriptsInTextsTest {

    private static final Things HERE = Things.at("yen-bai");
    private static final List<Long> REPORTS = new ArrayList<>();
    private static final List<Long> PEOPLE = new ArrayList<>();
    private static final List<Long> FILES = new ArrayList<>();
    private static Visitor visitor =
            new Visitor(ApplicationForTests.person("doc" + ApplicationForTests.number(), "ca-nuoc"));

    @BeforeAll
    static void write() {
        for (Role role : Role.values()) {
            ApplicationForTests.bean(GiveRole.class)
                    .give(
                            TestActors.everywhere("he-thong"),
                            visitor.person,
                            role,
                            "ca-nuoc",
                            Things.SINCE,
                            Optional.empty(),
                            "thử")
                    .orElseThrow();
        }
        for (String payload : Payloads.ALL) {
            int number = ApplicationForTests.number();
            FILES.add(RegistryOfScripts.file(payload, visitor));
            REPORTS.add(HERE.received(
                    payload + ".txt",
                    "Tình hình kinh tế tập thể tỉnh Yên Bái năm 2015\n\nToàn tỉnh có %d HTX thành lập mới.\n\n%s Các hợp tác xã trong tỉnh hoạt động ổn định, đời sống thành viên được nâng lên.\n"
                            .formatted(number, payload)));
            PersonId person = ApplicationForTests.bean(OpenAccount.class)
                    .open(TestActors.everywhere("he-thong"), "ten" + number, payload, payload, "yen-bai")
                    .orElseThrow();
            PEOPLE.add(person.value());
            ApplicationForTests.bean(GiveRole.class)
                    .give(
                            TestActors.everywhere("he-thong"),
                            person,
                            Role.CLERK,
                            "yen-bai",
                            Things.SINCE,
                            Optional.empty(),
                            payload)
                    .orElseThrow();
            ApplicationForTests.bean(KeepTokens.class)
                    .make(visitor.actor(Origin.Face.WEB), payload, KeepTokens.Scope.READING, 1);
            ApplicationForTests.bean(Sessions.class)
                    .begin(
                            visitor.person,
                            Actors.Strength.SECOND_FACTOR,
                            new From(Origin.here(Origin.Face.WEB, payload), payload, Optional.empty()));
            Things.passkey(visitor.person, payload);
            ApplicationForTests.bean(AcceptFigure.class)
                    .accept(
                            visitor.actor(Origin.Face.WEB),
                            new ClaimId(REPORTS.size() % 2 == 0 ? HERE.rival : HERE.rival - 1),
                            payload);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cell() {
        return "unit=yen-bai&indicator=" + HERE.indicator + "&period=" + HERE.period;
    }

    /** Every page with what was written on it. */
    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        Doors.routes().stream()
                .filter(r -> !r.path().startsWith("/api/")
                        && r.methods().startsWith("GET")
                        && !r.path().contains("{"))
                .forEach(r -> addresses.add(r.path()));
        addresses.addAll(List.of(
                "/figures/cell?" + cell(),
                "/table?" + cell(),
                "/written?unit=yen-bai&period=" + HERE.period,
                "/units/yen-bai",
                "/error"));
        REPORTS.forEach(id -> {
            addresses.add("/reports/" + id);
            addresses.add("/reports/" + id + "/review");
        });
        PEOPLE.forEach(id -> addresses.add("/accounts/" + id));
        FILES.forEach(id -> {
            addresses.add("/registry/" + id);
            addresses.add("/registry/" + id + "/sheet");
            addresses.add("/registry/" + id + "/events/changed");
        });
        addresses.add("/registry?state=all&page=2");
        for (int page = 1; page <= 8; page++) {
            addresses.add("/history?page=" + page);
            addresses.add("/reports?page=" + page);
        }
        return addresses;
    }

    @Test
    @DisplayName("stored texts are text on every page, and each page says what may run")
    void storedTexts() {
        Set<Integer> seen = new HashSet<>();
        for (String address : addresses()) {
            Answer answer = visitor.page(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            assertThat(answer.headers()).as(address).contains("content-security-policy");
            assertThat(ActiveParts.of(answer.body())).as(address).isEmpty();
            for (int i = 0; i < Payloads.ALL.size(); i++) {
                if (answer.body().contains(Payloads.mark(i))) {
                    seen.add(i);
                }
            }
        }
        assertThat(seen).as("texts that were seen on some page").hasSameSizeAs(Payloads.ALL);
    }

    @Test
    @DisplayName("what is echoed with a refusal is text")
    void echoedTexts() {
        for (String payload : Payloads.ALL) {
            String text = encoded(payload);
            for (Answer answer : List.of(
                    visitor.page("/units?q=" + text + "&on=" + text),
                    visitor.page("/units/"
                            + text.replace("+", "%20")
                                    .replace("%2F", "x")
                                    .replace("%5C", "x")
                                    .replace("%00", "x")),
                    visitor.page("/table?unit=" + text + "&indicator=" + text + "&breakdown=" + text
                            + "&period=2019&boundaries=" + text),
                    visitor.page("/written?unit=" + text + "&period=" + text),
                    visitor.page(
                            "/figures/cell?unit=" + text + "&indicator=" + text + "&period=" + text + "&asOf=" + text),
                    visitor.page("/history?who=" + text + "&what=" + text + "&about=" + text + "&subject=" + text
                            + "&from=" + text),
                    visitor.page("/account?done=" + text),
                    visitor.form("/accounts", "account", payload, "name", payload, "email", payload, "unit", payload),
                    visitor.form(
                            "/accounts/" + HERE.person + "/roles",
                            "role",
                            payload,
                            "unit",
                            payload,
                            "from",
                            payload,
                            "until",
                            payload,
                            "reason",
                            payload),
                    visitor.page("/registry?q=" + text + "&commune=" + text + "&sector=" + text),
                    visitor.page("/registry?kind=" + text),
                    visitor.form("/registry", "kind", "coop", "name", payload, "place", payload, "sector", payload),
                    visitor.form("/registry/" + FILES.getFirst() + "/results", "year", payload, "lender", payload),
                    visitor.form("/reports", "name", payload, "text", payload),
                    visitor.form(
                            "/reports/" + REPORTS.getFirst() + "/statements/0/correct",
                            "unit",
                            payload,
                            "period",
                            payload,
                            "indicator",
                            payload,
                            "breakdown",
                            payload,
                            "value",
                            payload,
                            "qualifier",
                            payload))) {
                assertThat(answer.status()).as(payload).isLessThan(500);
                assertThat(ActiveParts.of(answer.body())).as(payload).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("the rules find what is active")
    void theRulesBite() {
        assertThat(Payloads.ALL).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Payloads.ALL.stream()
                        .filter(p -> !ActiveParts.of("<p title=\"" + p + "\">" + p + "</p>")
                                .isEmpty())
                        .count())
                .isGreaterThan(40);
    }
}
