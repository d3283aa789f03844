package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.access.signin.FirstAdministrator;
import vn.bodua.access.signin.FollowInvitation;
import vn.bodua.access.signin.KnownAccount;
import vn.bodua.access.signin.SignIn;
import vn.bodua.access.signin.SignInByDirectory;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Head;
import vn.bodua.web.OpenToAll;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The pages of one-time links: the first administrator, and invitations. */
@Controller
class LinkPages {

    private static final String WHY_OPEN = "whoever holds the link has no account to sign in to yet";

    private final Pages pages;
    private final RefusalPages refusals;
    private final FirstAdministrator first;
    private final FollowInvitation invitations;
    private final SignInByDirectory directory;
    private final Arrival arrival;
    private final Requests requests;

    LinkPages(
            Pages pages,
            RefusalPages refusals,
            FirstAdministrator first,
            FollowInvitation invitations,
            SignInByDirectory directory,
            Arrival arrival,
            Requests requests) {
        this.pages = pages;
        this.refusals = refusals;
        this.first = first;
        this.invitations = invitations;
        this.directory = directory;
        this.arrival = arrival;
        this.requests = requests;
    }

    @GetMapping("/first/{token}")
    @OpenToAll(WHY_OPEN)
    View first(Visit visit, @PathVariable String token) {
        return first.isOpen(token) ? first(visit, token, "", "", Optional.empty()) : over(visit);
    }

    @PostMapping("/first/{token}")
    @OpenToAll(WHY_OPEN)
    View create(
            Visit visit,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<SignIn.Progress> outcome = first.create(
                token, new FirstAdministrator.Form(name, account, password, repeated), requests.from(request));
        return switch (outcome) {
            case Outcome.Done<SignIn.Progress>(SignIn.Progress progress) ->
                arrival.at(progress, "/", request, response);
            case Outcome.Refused<SignIn.Progress>(Refusal refusal) ->
                refusal.code() == RefusalCode.LINK_OVER
                        ? over(visit)
                        : first(visit, token, name, account, Optional.of(refusal));
        };
    }

    @GetMapping("/invitation/{token}")
    @OpenToAll(WHY_OPEN)
    View invitation(Visit visit, @PathVariable String token) {
        return invitations
                .invited(token)
                .map(account -> invitation(visit, token, account, Optional.empty()))
                .orElseGet(() -> over(visit));
    }

    @PostMapping("/invitation/{token}")
    @OpenToAll(WHY_OPEN)
    View follow(
            Visit visit,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (invitations.follow(token, password, repeated, requests.from(request))) {
            case Outcome.Done<SignIn.Progress>(SignIn.Progress progress) ->
                arrival.at(progress, "/", request, response);
            case Outcome.Refused<SignIn.Progress>(Refusal refusal) ->
                invitations
                        .invited(token)
                        .map(account -> invitation(visit, token, account, Optional.of(refusal)))
                        .orElseGet(() -> over(visit));
        };
    }

    private View first(Visit visit, String token, String name, String account, Optional<Refusal> refusal) {
        LinkPage page = new LinkPage("/first/" + token, token, true, name, account, Optional.empty(), refusal);
        return show(visit, visit.words().t("link.first.title"), visit.words().t("link.first.meta"), page);
    }

    private View invitation(Visit visit, String token, KnownAccount account, Optional<Refusal> refusal) {
        LinkPage page = new LinkPage(
                "/invitation/" + token, token, false, account.name(), account.account(), directory.name(), refusal);
        return show(
                visit,
                visit.words().t("link.invitation.title", account.name()),
                visit.words().t("link.meta"),
                page);
    }

    private View show(Visit visit, String title, String meta, LinkPage page) {
        return pages.show(
                visit, Head.of(Section.OWN, title).meta(meta), "link", page, SignInPages.status(page.refusal()));
    }

    private View over(Visit visit) {
        return refusals.show(visit, Section.OWN, Refusal.of(RefusalCode.LINK_OVER));
    }
}
