package vn.bodua.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Account;
import vn.bodua.access.Permission;
import vn.bodua.access.PersonId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.SearchHistory;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Shows the page of somebody's account to those who keep accounts, as it is or with what was refused. */
@Component
class AccountView {

    /** An account's page shows so much of its history; the rest is one click away. */
    private static final int HISTORY_SHOWN = 20;

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowAccounts showAccounts;
    private final SearchHistory history;
    private final KnownUnits units;
    private final BusinessClock clock;

    AccountView(
            Pages pages,
            RefusalPages refusals,
            ShowAccounts showAccounts,
            SearchHistory history,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.showAccounts = showAccounts;
        this.history = history;
        this.units = units;
        this.clock = clock;
    }

    View after(Visit visit, long id, RoleForm form, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new RedirectView("/accounts/" + id);
            case Outcome.Refused<?>(Refusal refusal) -> show(visit, id, form, Optional.empty(), Optional.of(refusal));
        };
    }

    View show(Visit visit, long id) {
        return show(visit, id, RoleForm.EMPTY, Optional.empty(), Optional.empty());
    }

    /** @param link a one-time link just made, shown this once */
    View show(Visit visit, long id, RoleForm form, Optional<String> link, Optional<Refusal> refusal) {
        return switch (showAccounts.show(visit.actor(), new PersonId(id))) {
            case Outcome.Refused<Account>(Refusal missing) ->
                refusals.show(visit, Section.ACCOUNTS, refusal.orElse(missing));
            case Outcome.Done<Account>(Account account) -> {
                Head head = Head.of(Section.ACCOUNTS, account.name())
                        .meta(account.account())
                        .under(visit.words().t("nav.accounts"), "/accounts");
                boolean own = visit.actor().person().equals(Optional.of(account.id()));
                yield pages.show(
                        visit,
                        head,
                        "accountOf",
                        new AccountOfPage(
                                account,
                                own,
                                clock.today(),
                                form,
                                unitNames(visit),
                                historyOf(visit, id),
                                link,
                                refusal),
                        status(refusal));
            }
        };
    }

    private List<HistoryEntry> historyOf(Visit visit, long id) {
        return visit.actor().may(Permission.SEE_HISTORY)
                ? history.search(
                                visit.actor(),
                                SearchHistory.Question.about("account", Long.toString(id)),
                                0,
                                HISTORY_SHOWN)
                        .orElseThrow()
                        .entries()
                : List.of();
    }

    /** Names of the units of today that the visitor keeps accounts for. */
    List<String> unitNames(Visit visit) {
        return units.now().downToProvinces().stream()
                .filter(u -> u.existsOn(clock.today()))
                .filter(u -> visit.actor().mayAt(Permission.KEEP_ACCOUNTS, u.id().value()))
                .map(u -> u.nameOn(clock.today()).name())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    static HttpStatus status(Optional<Refusal> refusal) {
        return refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK);
    }
}
