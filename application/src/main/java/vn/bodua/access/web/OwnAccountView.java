package vn.bodua.access.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Account;
import vn.bodua.access.ShowAccounts;
import vn.bodua.access.signin.ShowOwnAccount;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Shows the page of one's own account, as it is or with what was refused. */
@Component
class OwnAccountView {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowOwnAccount showOwnAccount;
    private final ShowAccounts showAccounts;
    private final BusinessClock clock;

    OwnAccountView(
            Pages pages,
            RefusalPages refusals,
            ShowOwnAccount showOwnAccount,
            ShowAccounts showAccounts,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.showOwnAccount = showOwnAccount;
        this.showAccounts = showAccounts;
        this.clock = clock;
    }

    View after(Visit visit, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<?> well -> new RedirectView("/account?done=" + done);
            case Outcome.Refused<?>(Refusal refusal) ->
                show(visit, Optional.empty(), "", DeputyForm.EMPTY, Optional.of(refusal));
        };
    }

    View show(Visit visit, Optional<String> token, String done, DeputyForm form, Optional<Refusal> refusal) {
        return switch (showOwnAccount.show(visit.actor())) {
            case Outcome.Done<ShowOwnAccount.OwnAccount>(ShowOwnAccount.OwnAccount own) -> {
                String known = visit.words().has("account.done." + done) ? done : "";
                Account account = showAccounts.own(visit.actor()).orElseThrow();
                yield pages.show(
                        visit,
                        Head.of(Section.OWN, visit.actor().name())
                                .meta(visit.words()
                                        .t("account.meta", visit.actor().account()))
                                .script("passkey.js"),
                        "account",
                        new AccountPage(
                                visit.actor(),
                                own,
                                account.rolesOn(clock.today()),
                                clock.today(),
                                form,
                                token,
                                known,
                                refusal),
                        SignInPages.status(refusal));
            }
            case Outcome.Refused<ShowOwnAccount.OwnAccount>(Refusal denied) ->
                refusals.show(visit, Section.OWN, denied);
        };
    }
}
