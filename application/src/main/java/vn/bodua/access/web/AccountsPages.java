package vn.bodua.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Account;
import vn.bodua.access.CloseAccount;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;

/** Accounts of the people of an office: opening, roles for a time, closing. */
@Controller
class AccountsPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowAccounts showAccounts;
    private final OpenAccount openAccount;
    private final CloseAccount closeAccount;
    private final GiveRole giveRole;
    private final AccountView accountView;
    private final KnownUnits units;
    private final BusinessClock clock;

    AccountsPages(
            Pages pages,
            RefusalPages refusals,
            ShowAccounts showAccounts,
            OpenAccount openAccount,
            CloseAccount closeAccount,
            GiveRole giveRole,
            AccountView accountView,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.showAccounts = showAccounts;
        this.openAccount = openAccount;
        this.closeAccount = closeAccount;
        this.giveRole = giveRole;
        this.accountView = accountView;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    View list(Visit visit) {
        return list(visit, AccountForm.EMPTY, Optional.empty());
    }

    @PostMapping("/accounts")
    View open(Visit visit, @ModelAttribute AccountForm form) {
        Outcome<PersonId> opened =
                switch (unit(form.unit())) {
                    case Outcome.Refused<UnitId>(Refusal refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<UnitId>(UnitId unit) ->
                        openAccount.open(visit.actor(), form.account(), form.name(), form.email(), unit.value());
                };
        return switch (opened) {
            case Outcome.Done<PersonId>(PersonId person) -> new RedirectView("/accounts/" + person);
            case Outcome.Refused<PersonId>(Refusal refusal) -> list(visit, form, Optional.of(refusal));
        };
    }

    @GetMapping("/accounts/{id}")
    View show(Visit visit, @PathVariable long id) {
        return accountView.show(visit, id);
    }

    @PostMapping("/accounts/{id}/roles")
    View give(Visit visit, @PathVariable long id, @ModelAttribute RoleForm form) {
        return accountView.after(visit, id, form, given(visit, new PersonId(id), form));
    }

    private Outcome<RoleId> given(Visit visit, PersonId person, RoleForm form) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(r -> r.code().equals(form.role()))
                .findFirst();
        if (role.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.ROLE_UNKNOWN, "role", form.role()));
        }
        return switch (unit(form.unit())) {
            case Outcome.Refused<UnitId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<UnitId>(UnitId unit) ->
                giveRole.give(
                        visit.actor(),
                        person,
                        role.get(),
                        unit.value(),
                        Typed.day(form.from()).orElse(clock.today()),
                        Typed.day(form.until()),
                        form.reason());
        };
    }

    @PostMapping("/accounts/{id}/roles/{role}/end")
    View end(Visit visit, @PathVariable long id, @PathVariable long role) {
        return accountView.after(
                visit, id, RoleForm.EMPTY, giveRole.end(visit.actor(), new PersonId(id), new RoleId(role)));
    }

    @PostMapping("/accounts/{id}/close")
    View close(Visit visit, @PathVariable long id) {
        return accountView.after(visit, id, RoleForm.EMPTY, closeAccount.close(visit.actor(), new PersonId(id)));
    }

    @PostMapping("/accounts/{id}/open")
    View openAgain(Visit visit, @PathVariable long id) {
        return accountView.after(visit, id, RoleForm.EMPTY, closeAccount.openAgain(visit.actor(), new PersonId(id)));
    }

    private View list(Visit visit, AccountForm form, Optional<Refusal> refusal) {
        return switch (showAccounts.list(visit.actor())) {
            case Outcome.Refused<List<Account>>(Refusal missing) ->
                refusals.show(visit, Section.ACCOUNTS, refusal.orElse(missing));
            case Outcome.Done<List<Account>>(List<Account> accounts) -> {
                Head head = Head.of(Section.ACCOUNTS, visit.words().t("accounts.title"))
                        .meta(visit.words().count("accounts.meta", accounts.size()));
                yield pages.show(
                        visit,
                        head,
                        "accounts",
                        new AccountsPage(accounts, clock.today(), form, accountView.unitNames(visit), refusal),
                        AccountView.status(refusal));
            }
        };
    }

    /** A unit as typed: its identifier, its name of today or a code. */
    private Outcome<UnitId> unit(String typed) {
        return units.now()
                .byId(new UnitId(typed.strip()))
                .map(u -> Outcome.done(u.id()))
                .orElseGet(() -> units.now().find(typed, clock.today()).map(Unit::id));
    }
}
