package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.bodua.access.PersonId;
import vn.bodua.access.signin.Invite;
import vn.bodua.access.signin.KeepFactors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Visit;

/** The way in for somebody who has none: a one-time link to hand over, a lost second factor taken away. */
@Controller
class WayInPages {

    private final Invite invite;
    private final KeepFactors keepFactors;
    private final AccountView accountView;

    WayInPages(Invite invite, KeepFactors keepFactors, AccountView accountView) {
        this.invite = invite;
        this.keepFactors = keepFactors;
        this.accountView = accountView;
    }

    @PostMapping("/accounts/{id}/invitation")
    View invite(Visit visit, @PathVariable long id, HttpServletRequest request) {
        return switch (invite.invite(visit.actor(), new PersonId(id))) {
            case Outcome.Done<String>(String path) ->
                accountView.show(
                        visit, id, RoleForm.EMPTY, Optional.of(Requests.base(request) + path), Optional.empty());
            case Outcome.Refused<String>(Refusal refusal) ->
                accountView.show(visit, id, RoleForm.EMPTY, Optional.empty(), Optional.of(refusal));
        };
    }

    @PostMapping("/accounts/{id}/factors")
    View forgetFactors(Visit visit, @PathVariable long id) {
        return accountView.after(visit, id, RoleForm.EMPTY, keepFactors.forgetAll(visit.actor(), new PersonId(id)));
    }
}
