package vn.bodua.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
import vn.bodua.access.Permission;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.SearchHistory;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Accounts of the people of an office: opening, roles for a time, closing. */
@Controller
class AccountsPages {

    /** An account's page shows so much of its history; the rest is one click away. */
    private static final int HISTORY_SHOWN = 20;

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowAccounts showAccounts;
    private final OpenAccount openAccount;
    private final CloseAccount closeAccount;
    private final GiveRole giveRole;
    private final SearchHistory history;
    private final Units units;
    private final BusinessClock clock;

    AccountsPages(
            Pages pages,
            RefusalPages refusals,
            ShowAccounts showAccounts,
            OpenAccount openAccount,
            CloseAccount closeAccount,
            GiveRole giveRole,
            SearchHistory history,
            Units units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.showAccounts = showAccounts;
        this.openAccount = openAccount;
        this.closeAccount = closeAccount;
        this.giveRole = giveRole;
        this.history = history;
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
        return show(visit, id, RoleForm.EMPTY, Optional.empty());
    }

    @PostMapping("/accounts/{id}/roles")
    View give(Visit visit, @PathVariable long id, @ModelAttribute RoleForm form) {
        return after(visit, id, form, given(visit, new PersonId(id), form));
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
                        day(form.from()).orElse(clock.today()),
                        day(form.until()),
                        form.reason());
        };
    }

    @PostMapping("/accounts/{id}/roles/{role}/end")
    View end(Visit visit, @PathVariable long id, @PathVariable long role) {
        return after(visit, id, RoleForm.EMPTY, giveRole.end(visit.actor(), new PersonId(id), new RoleId(role)));
    }

    @PostMapping("/accounts/{id}/close")
    View close(Visit visit, @PathVariable long id) {
        return after(visit, id, RoleForm.EMPTY, closeAccount.close(visit.actor(), new PersonId(id)));
    }

    @PostMapping("/accounts/{id}/open")
    View openAgain(Visit visit, @PathVariable long id) {
        return after(visit, id, RoleForm.EMPTY, closeAccount.openAgain(visit.actor(), new PersonId(id)));
    }

    private View after(Visit visit, long id, RoleForm form, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new RedirectView("/accounts/" + id);
            case Outcome.Refused<?>(Refusal refusal) -> show(visit, id, form, Optional.of(refusal));
        };
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
                        new AccountsPage(accounts, clock.today(), form, unitNames(visit), refusal),
                        status(refusal));
            }
        };
    }

    private View show(Visit visit, long id, RoleForm form, Optional<Refusal> refusal) {
        return switch (showAccounts.show(visit.actor(), new PersonId(id))) {
            case Outcome.Refused<Account>(Refusal missing) ->
                refusals.show(visit, Section.ACCOUNTS, refusal.orElse(missing));
            case Outcome.Done<Account>(Account account) -> {
                List<HistoryEntry> entries = visit.actor().may(Permission.SEE_HISTORY)
                        ? history.search(
                                        visit.actor(),
                                        SearchHistory.Question.about("account", Long.toString(id)),
                                        0,
                                        HISTORY_SHOWN)
                                .orElseThrow()
                                .entries()
                        : List.of();
                Head head = Head.of(Section.ACCOUNTS, account.name())
                        .meta(account.account())
                        .under(visit.words().t("nav.accounts"), "/accounts");
                yield pages.show(
                        visit,
                        head,
                        "accountOf",
                        new AccountOfPage(account, clock.today(), form, unitNames(visit), entries, refusal),
                        status(refusal));
            }
        };
    }

    private static HttpStatus status(Optional<Refusal> refusal) {
        return refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK);
    }

    /** A unit as typed: its identifier, its name of today or a code. */
    private Outcome<UnitId> unit(String typed) {
        return units.byId(new UnitId(typed.strip()))
                .map(u -> Outcome.done(u.id()))
                .orElseGet(() -> units.find(typed, clock.today()).map(Unit::id));
    }

    /** Names of the units of today that the visitor keeps accounts for. */
    private List<String> unitNames(Visit visit) {
        return units.all().stream()
                .filter(u -> u.existsOn(clock.today()))
                .filter(u -> visit.actor().mayAt(Permission.KEEP_ACCOUNTS, u.id().value()))
                .map(u -> u.nameOn(clock.today()).name())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
