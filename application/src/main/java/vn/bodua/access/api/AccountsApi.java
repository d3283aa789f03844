package vn.bodua.access.api;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.access.CloseAccount;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.RoleId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.api.Asked;
import vn.bodua.api.Stretch;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedRole;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownAccount;
import vn.bodua.refusal.Outcome;

/** Accounts of the units within reach: opening and closing them, giving and ending roles. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final ShowAccounts accounts;
    private final OpenAccount openAccount;
    private final CloseAccount closeAccount;
    private final GiveRole giveRole;

    AccountsApi(ShowAccounts accounts, OpenAccount openAccount, CloseAccount closeAccount, GiveRole giveRole) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.closeAccount = closeAccount;
        this.giveRole = giveRole;
    }

    /** Whose account is to be opened, and the office that they work at, by its identifier. */
    record Opening(String account, String name, Optional<String> email, String unit) {}

    /** A role to be given at a unit, by its identifier; without a last day for good. */
    record Giving(String role, String unit, LocalDate from, Optional<LocalDate> lastDay, String reason) {}

    @GetMapping
    @Summary("The accounts of the units within reach, by name.")
    Outcome<Stretch<ShownAccount>> list(Actor actor, Asked asked) {
        return accounts.list(actor).map(all -> Stretch.of(all, asked, ShownAccount::of));
    }

    @GetMapping("/{id}")
    @Summary("One account with its roles and deputies.")
    Outcome<ShownAccount> show(Actor actor, @PathVariable long id) {
        return accounts.show(actor, new PersonId(id)).map(ShownAccount::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Opens an account, which can do nothing until a role is given.")
    Outcome<Numbered> open(Actor actor, @RequestBody Opening opening) {
        return openAccount
                .open(actor, opening.account(), opening.name(), opening.email().orElse(""), opening.unit())
                .map(person -> new Numbered(person.value()));
    }

    @PostMapping("/{id}/close")
    @Summary("Closes an account, so that with the next request nobody gets in by it.")
    Outcome<Numbered> close(Actor actor, @PathVariable long id) {
        return closeAccount.close(actor, new PersonId(id)).map(person -> new Numbered(person.value()));
    }

    @PostMapping("/{id}/open")
    @Summary("Opens a closed account again.")
    Outcome<Numbered> openAgain(Actor actor, @PathVariable long id) {
        return closeAccount.openAgain(actor, new PersonId(id)).map(person -> new Numbered(person.value()));
    }

    @PostMapping("/{id}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Gives a role at a unit from a day on, or for a time.")
    Outcome<Numbered> give(Actor actor, @PathVariable long id, @RequestBody Giving giving) {
        return NamedRole.of(giving.role())
                .then(role -> giveRole.give(
                        actor, new PersonId(id), role, giving.unit(), giving.from(), giving.lastDay(), giving.reason()))
                .map(role -> new Numbered(role.value()));
    }

    @PostMapping("/{id}/roles/{role}/end")
    @Summary("Ends a role at once.")
    Outcome<Numbered> end(Actor actor, @PathVariable long id, @PathVariable long role) {
        return giveRole.end(actor, new PersonId(id), new RoleId(role)).map(ended -> new Numbered(ended.value()));
    }
}
