package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.authorisation.Payloads;
import vn.bodua.narrative.ReceiveReport;

/** A browser shows pages that hold every text that would run: none does, and the browser has nothing to report. */
class StoredScriptsTest {

    private static final Actor SYSTEM = TestActors.everywhere("he-thong");

    private final List<String> said = new ArrayList<>();

    @Test
    @DisplayName("no script runs, no dialog opens, nothing is loaded, and the policy has nothing to forbid")
    void nothingRuns() {
        String all = String.join(" ", Payloads.ALL);
        byte[] text =
                "Tình hình kinh tế tập thể tỉnh An Giang năm 2014\n\nToàn tỉnh có 41 HTX thành lập mới.\n\n%s\n\n%s\n"
                        .formatted(
                                all,
                                all
                                        + " Các hợp tác xã trong tỉnh hoạt động ổn định, đời sống thành viên được nâng lên."
                                                .repeat(80))
                        .getBytes(StandardCharsets.UTF_8);
        long report = RunningBodua.bean(ReceiveReport.class)
                .receive(SYSTEM, all, text, false)
                .orElseThrow()
                .value();
        PersonId person = RunningBodua.bean(OpenAccount.class)
                .open(SYSTEM, "van.ban.chay", all, all, "ca-nuoc")
                .orElseThrow();
        RunningBodua.bean(GiveRole.class)
                .give(SYSTEM, person, Role.CLERK, "ca-nuoc", java.time.LocalDate.of(2020, 1, 1), Optional.empty(), all)
                .orElseThrow();
        try (Visitor visitor = Visitor.atADesk()) {
            visitor.page().onDialog((Dialog dialog) -> {
                said.add(dialog.message());
                dialog.dismiss();
            });
            visitor.page().exposeFunction("ran", arguments -> said.add("ran " + arguments[0]));
            visitor.page().addInitScript("addEventListener('securitypolicyviolation', e => ran(e.violatedDirective))");
            for (String address : List.of("/", "/reports", "/reports/" + report, "/reports/" + report + "/review")) {
                visitor.open(address);
            }
            visitor.signIn("quantri");
            for (String address : List.of("/accounts", "/accounts/" + person, "/history", "/account")) {
                visitor.open(address);
            }
            assertThat(visitor.page().title()).isNotBlank();
            assertThat(said).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.askedElsewhere()).isEmpty();
        }
    }
}
