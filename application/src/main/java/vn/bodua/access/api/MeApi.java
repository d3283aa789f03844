package vn.bodua.access.api;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.access.LetActFor;
import vn.bodua.access.RoleId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.Me;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;

/** Whoever asks, and the deputies that they appoint. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    private final ShowAccounts accounts;
    private final LetActFor letActFor;

    MeApi(ShowAccounts accounts, LetActFor letActFor) {
        this.accounts = accounts;
        this.letActFor = letActFor;
    }

    /**
     * Who is to act in one's role.
     *
     * @param role number of one's own role
     * @param deputy name of the deputy's account
     */
    record Delegation(long role, String deputy, LocalDate from, LocalDate lastDay, String reason) {}

    @GetMapping
    @Summary("Whoever asks: account, roles in force with the units that they reach, permissions.")
    Outcome<Me> me(Actor actor) {
        return accounts.own(actor).map(own -> Me.of(actor, own));
    }

    @PostMapping("/deputies")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Lets somebody act in one's own role from one day to another, and says why.")
    Outcome<Numbered> let(Actor actor, @RequestBody Delegation delegation) {
        return letActFor
                .let(
                        actor,
                        new RoleId(delegation.role()),
                        delegation.deputy(),
                        delegation.from(),
                        delegation.lastDay(),
                        delegation.reason())
                .map(Numbered::new);
    }

    @PostMapping("/deputies/{id}/end")
    @Summary("Takes the role back at once.")
    Outcome<Numbered> takeBack(Actor actor, @PathVariable long id) {
        return letActFor.takeBack(actor, id).map(Numbered::new);
    }
}
