package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.access.Permission;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.ClaimId;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Reconcile;
import vn.bodua.registry.Reconcile.Reconciliation;
import vn.bodua.registry.ShowCounted;
import vn.bodua.registry.ShowCounted.Counted;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;
import vn.bodua.web.Addresses;
import vn.bodua.web.Choice;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Paging;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** What a counted figure was counted from, and what units report beside what the registry counts. */
@Controller
class CountedPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowCounted counted;
    private final Reconcile reconcile;
    private final KnownUnits units;
    private final Dictionary dictionary;
    private final BusinessClock clock;

    CountedPages(
            Pages pages,
            RefusalPages refusals,
            ShowCounted counted,
            Reconcile reconcile,
            KnownUnits units,
            Dictionary dictionary,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.counted = counted;
        this.reconcile = reconcile;
        this.units = units;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    @GetMapping("/registry/counted/{figure}")
    View counted(Visit visit, @PathVariable long figure, @RequestParam(defaultValue = "1") String page) {
        return switch (counted.of(visit.actor(), new ClaimId(figure))) {
            case Outcome.Refused<Counted>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
            case Outcome.Done<Counted>(Counted done) -> {
                Words words = visit.words();
                Cell cell = done.figure().cell();
                int asked = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
                yield pages.show(
                        visit,
                        Head.of(Section.REGISTRY, words.indicator(dictionary, cell.indicator(), cell.breakdown()))
                                .meta(words.t(
                                        "counted.meta",
                                        words.unit(
                                                units.now(),
                                                cell.unit(),
                                                cell.period().last()),
                                        words.period(cell.period()),
                                        words.moment(done.figure().recordedAt())))
                                .under(words.t("nav.registry"), "/registry")
                                .under(words.t("counted.figure"), Addresses.cell(cell)),
                        "counted",
                        new CountedPage(
                                done,
                                Paging.of(asked, CountedPage.SIZE, done.rows().size(), "/registry/counted/" + figure)));
            }
        };
    }

    @GetMapping("/registry/reconciliation")
    View reconciliation(
            Visit visit, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String period) {
        List<Choice> choices = within(visit);
        UnitId asked = new UnitId(
                unit.isEmpty() ? choices.stream().findFirst().map(Choice::value).orElse("") : unit);
        return switch (reconcile.of(visit.actor(), asked, Period.parse(period))) {
            case Outcome.Refused<Reconciliation>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
            case Outcome.Done<Reconciliation>(Reconciliation laid) ->
                pages.show(
                        visit,
                        Head.of(Section.REGISTRY, visit.words().t("reconciliation.title"))
                                .meta(visit.words().t("reconciliation.meta"))
                                .under(visit.words().t("nav.registry"), "/registry"),
                        "reconciliation",
                        new ReconciliationPage(
                                laid,
                                choices,
                                laid.periods().stream()
                                        .map(p -> new Choice(
                                                p.code(), visit.words().period(p)))
                                        .toList()));
        };
    }

    /** The nation and the provinces that one may look at, those of today first. */
    private List<Choice> within(Visit visit) {
        LocalDate today = clock.today();
        return units.now().downToProvinces().stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE || u.kind() == UnitKind.NATION)
                .filter(u -> visit.actor().mayAt(Permission.SEE_REGISTRY, u.id().value()))
                .sorted(Comparator.comparing(Unit::kind)
                        .thenComparing(u -> !u.existsOn(today))
                        .thenComparing(u -> u.names().getLast().name(), VietnameseOrder.OF_NAMES))
                .map(u -> new Choice(u.id().value(), named(visit.words(), u, today)))
                .toList();
    }

    private static String named(Words words, Unit unit, LocalDate today) {
        String name = unit.names().getLast().full();
        return unit.existsOn(today)
                ? name
                : unit.existence()
                        .spans()
                        .getLast()
                        .until()
                        .map(end -> words.t("reconciliation.until", name, words.day(end.minusDays(1))))
                        .orElse(name);
    }
}
