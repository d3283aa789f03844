package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.access.signin.ChangePassword;
import vn.bodua.access.signin.EndSessions;
import vn.bodua.access.signin.KeepFactors;
import vn.bodua.access.signin.KeepPasskeys;
import vn.bodua.access.signin.KeepTokens;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** One's own account: who one is here, by what one signs in, what one is signed in with. */
@Controller
class AccountPages {

    private final Pages pages;
    private final OwnAccountView ownAccountView;
    private final ChangePassword changePassword;
    private final KeepFactors keepFactors;
    private final KeepPasskeys keepPasskeys;
    private final EndSessions endSessions;
    private final KeepTokens keepTokens;
    private final Arrival arrival;
    private final Requests requests;

    AccountPages(
            Pages pages,
            OwnAccountView ownAccountView,
            ChangePassword changePassword,
            KeepFactors keepFactors,
            KeepPasskeys keepPasskeys,
            EndSessions endSessions,
            KeepTokens keepTokens,
            Arrival arrival,
            Requests requests) {
        this.pages = pages;
        this.ownAccountView = ownAccountView;
        this.changePassword = changePassword;
        this.keepFactors = keepFactors;
        this.keepPasskeys = keepPasskeys;
        this.endSessions = endSessions;
        this.keepTokens = keepTokens;
        this.arrival = arrival;
        this.requests = requests;
    }

    @GetMapping("/account")
    View show(Visit visit, @RequestParam(defaultValue = "") String done) {
        return show(visit, Optional.empty(), done, Optional.empty());
    }

    @PostMapping("/account/password")
    View changePassword(
            Visit visit,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        return after(visit, changePassword.change(visit.actor(), current, password, repeated), "password");
    }

    @PostMapping("/account/sessions/{session}/end")
    View endSession(Visit visit, @PathVariable long session) {
        return after(visit, endSessions.end(visit.actor(), session), "session");
    }

    @PostMapping("/account/sessions/end-others")
    View endOtherSessions(Visit visit) {
        return after(visit, endSessions.endOthers(visit.actor()), "sessions");
    }

    @PostMapping("/account/tokens")
    View makeToken(
            Visit visit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "READING") KeepTokens.Scope scope,
            @RequestParam(defaultValue = "" + KeepTokens.USUAL_DAYS) int days) {
        return switch (keepTokens.make(visit.actor(), name, scope, days)) {
            case Outcome.Done<String>(String token) -> show(visit, Optional.of(token), "", Optional.empty());
            case Outcome.Refused<String>(Refusal refusal) -> show(visit, Optional.empty(), "", Optional.of(refusal));
        };
    }

    @PostMapping("/account/tokens/{token}/end")
    View endToken(Visit visit, @PathVariable long token) {
        return after(visit, keepTokens.end(visit.actor(), token), "token");
    }

    @PostMapping("/account/passkeys/{passkey}/remove")
    View removePasskey(Visit visit, @PathVariable String passkey, @RequestParam(defaultValue = "") String password) {
        return after(visit, keepPasskeys.remove(visit.actor(), passkey, password), "passkey");
    }

    @GetMapping("/account/second-factor")
    View setUp(Visit visit) {
        return setUp(visit, Optional.empty());
    }

    @PostMapping("/account/second-factor")
    View confirm(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (keepFactors.confirm(visit.actor(), code, password, requests.from(request))) {
            case Outcome.Done<KeepFactors.Confirmed>(KeepFactors.Confirmed confirmed) -> {
                arrival.goesOn(confirmed.session(), response);
                yield codes(visit, confirmed.recoveryCodes());
            }
            case Outcome.Refused<KeepFactors.Confirmed>(Refusal refusal) -> setUp(visit, Optional.of(refusal));
        };
    }

    @PostMapping("/account/second-factor/remove")
    View removeAuthenticator(Visit visit, @RequestParam(defaultValue = "") String password) {
        return after(visit, keepFactors.removeAuthenticator(visit.actor(), password), "authenticator");
    }

    @PostMapping("/account/recovery-codes")
    View renewRecoveryCodes(Visit visit, @RequestParam(defaultValue = "") String password) {
        return switch (keepFactors.renewRecoveryCodes(visit.actor(), password)) {
            case Outcome.Done<List<String>>(List<String> codes) -> codes(visit, codes);
            case Outcome.Refused<List<String>>(Refusal refusal) ->
                show(visit, Optional.empty(), "", Optional.of(refusal));
        };
    }

    private View after(Visit visit, Outcome<?> outcome, String done) {
        return ownAccountView.after(visit, outcome, done);
    }

    private View show(Visit visit, Optional<String> token, String done, Optional<Refusal> refusal) {
        return ownAccountView.show(visit, token, done, DeputyForm.EMPTY, refusal);
    }

    private View setUp(Visit visit, Optional<Refusal> refusal) {
        return switch (keepFactors.offer(visit.actor())) {
            case Outcome.Done<KeepFactors.Offered>(KeepFactors.Offered offered) ->
                factor(
                        visit,
                        visit.words().t("factor.title"),
                        new FactorPage(
                                Optional.of(offered),
                                Optional.of(SquareCode.of(offered.address())),
                                List.of(),
                                visit.actor().secondFactorMissing(),
                                refusal));
            case Outcome.Refused<KeepFactors.Offered>(Refusal there) ->
                show(visit, Optional.empty(), "", Optional.of(refusal.orElse(there)));
        };
    }

    private View codes(Visit visit, List<String> codes) {
        return factor(
                visit,
                visit.words().t("factor.codes.title"),
                new FactorPage(Optional.empty(), Optional.empty(), codes, false, Optional.empty()));
    }

    private View factor(Visit visit, String title, FactorPage page) {
        return pages.show(
                visit,
                Head.of(Section.OWN, title)
                        .under(visit.words().t("nav.own"), "/account")
                        .script("passkey.js"),
                "factor",
                page,
                SignInPages.status(page.refusal()));
    }
}
