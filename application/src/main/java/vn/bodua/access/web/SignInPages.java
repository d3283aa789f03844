package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.signin.Accounts;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.access.signin.SignIn;
import vn.bodua.access.signin.SignInByDirectory;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Head;
import vn.bodua.web.OpenToAll;
import vn.bodua.web.Pages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Signing in by password, then by a second factor; signing out. */
@Controller
class SignInPages {

    private static final String WHY_OPEN = "nobody is signed in before they have signed in";

    private final Pages pages;
    private final SignIn signIn;
    private final Arrival arrival;
    private final Requests requests;
    private final Cookies cookies;
    private final Accounts accounts;
    private final LoadDemoAccounts demo;
    private final SignInByDirectory directory;

    SignInPages(
            Pages pages,
            SignIn signIn,
            Arrival arrival,
            Requests requests,
            Cookies cookies,
            Accounts accounts,
            LoadDemoAccounts demo,
            SignInByDirectory directory) {
        this.pages = pages;
        this.signIn = signIn;
        this.arrival = arrival;
        this.requests = requests;
        this.cookies = cookies;
        this.accounts = accounts;
        this.demo = demo;
        this.directory = directory;
    }

    /** @param chosen account of the demo whose fields are to be filled */
    @GetMapping("/sign-in")
    @OpenToAll(WHY_OPEN)
    View form(
            Visit visit,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(name = "demo", defaultValue = "") String chosen) {
        if (visit.signedIn().isPresent()) {
            return new RedirectView(Arrival.ours(next));
        }
        Optional<LoadDemoAccounts.Ready> ready =
                ready().stream().filter(r -> r.account().equals(chosen)).findFirst();
        return form(
                visit,
                ready.map(LoadDemoAccounts.Ready::account).orElse(""),
                ready.map(r -> LoadDemoAccounts.PASSWORD).orElse(""),
                next,
                Optional.empty());
    }

    @PostMapping("/sign-in")
    @OpenToAll(WHY_OPEN)
    View enter(
            Visit visit,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.withPassword(account, password, requests.from(request))) {
            case Outcome.Done<SignIn.Progress>(SignIn.Progress progress) ->
                arrival.at(progress, next, request, response);
            case Outcome.Refused<SignIn.Progress>(Refusal refusal) ->
                form(visit, account, "", next, Optional.of(refusal));
        };
    }

    @GetMapping("/sign-in/second-factor")
    @OpenToAll(WHY_OPEN)
    View secondFactor(
            Visit visit,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean recovery,
            HttpServletRequest request) {
        return secondFactor(visit, step(request), recovery, next, Optional.empty());
    }

    @PostMapping("/sign-in/second-factor")
    @OpenToAll(WHY_OPEN)
    View showSecondFactor(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<SignIn.Progress> outcome = signIn.withCode(step(request), code, requests.from(request));
        return afterFactor(visit, outcome, false, next, request, response);
    }

    @PostMapping("/sign-in/recovery")
    @OpenToAll(WHY_OPEN)
    View showRecoveryCode(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<SignIn.Progress> outcome = signIn.withRecoveryCode(step(request), code, requests.from(request));
        return afterFactor(visit, outcome, true, next, request, response);
    }

    @PostMapping("/sign-out")
    @OpenToAll("whoever is not signed in is signed out already")
    View signOut(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        cookies.read(Cookies.Kind.SESSION, request).ifPresent(token -> signIn.signOut(token, visit.signedIn()));
        cookies.clear(Cookies.Kind.SESSION, response);
        cookies.clear(Cookies.Kind.STEP, response);
        // What the browser still holds of the pages seen is thrown away (ASVS 5.0, 14.3.1).
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return new RedirectView("/sign-in");
    }

    private View afterFactor(
            Visit visit,
            Outcome<SignIn.Progress> outcome,
            boolean recovery,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<SignIn.Progress>(SignIn.Progress progress) ->
                arrival.at(progress, next, request, response);
            case Outcome.Refused<SignIn.Progress>(Refusal refusal) ->
                refusal.code() == RefusalCode.STEP_OVER
                        ? form(visit, "", "", next, Optional.of(refusal))
                        : secondFactor(visit, step(request), recovery, next, Optional.of(refusal));
        };
    }

    private View secondFactor(Visit visit, String step, boolean recovery, String next, Optional<Refusal> refusal) {
        Optional<SignIn.Asked> asked = signIn.asked(step);
        if (asked.isEmpty()) {
            return form(visit, "", "", next, Optional.of(Refusal.of(RefusalCode.STEP_OVER)));
        }
        String code = recovery ? "" : demo.currentCode(asked.get().account()).orElse("");
        return pages.show(
                visit,
                Head.of(Section.OWN, visit.words().t("second_factor.title"))
                        .meta(asked.get().name())
                        .script(asked.get().passkey() ? "passkey.js" : ""),
                "secondFactor",
                new SecondFactorPage(asked.get(), recovery || !asked.get().code(), code, next, refusal),
                status(refusal));
    }

    private View form(Visit visit, String account, String password, String next, Optional<Refusal> refusal) {
        return pages.show(
                visit,
                Head.of(Section.OWN, visit.words().t("sign_in.title")).script("passkey.js"),
                "signIn",
                new SignInPage(account, password, next, ready(), directory.name(), refusal),
                status(refusal));
    }

    private List<LoadDemoAccounts.Ready> ready() {
        return accounts.demoAccountsPresent() ? LoadDemoAccounts.ACCOUNTS : List.of();
    }

    private String step(HttpServletRequest request) {
        return cookies.read(Cookies.Kind.STEP, request).orElse("");
    }

    /** One status for whatever did not fit; only who has to wait is told so. */
    static HttpStatus status(Optional<Refusal> refusal) {
        return refusal.map(r -> r.code() == RefusalCode.TOO_MANY_TRIES
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : HttpStatus.UNPROCESSABLE_CONTENT)
                .orElse(HttpStatus.OK);
    }
}
