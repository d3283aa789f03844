package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.organization.Citations;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.LifeOfUnit;
import vn.bodua.organization.RecordedReorganizations;
import vn.bodua.organization.TreeOfDay;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.OpenToSignedIn;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** Units as trees and as a list of a day, found with or without diacritics; one unit through time. */
@Controller
class UnitPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final KnownUnits units;
    private final RecordedReorganizations recorded;
    private final LookUpFigures figures;
    private final PeopleKept people;
    private final BusinessClock clock;

    UnitPages(
            Pages pages,
            RefusalPages refusals,
            KnownUnits units,
            RecordedReorganizations recorded,
            LookUpFigures figures,
            PeopleKept people,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.units = units;
        this.recorded = recorded;
        this.figures = figures;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/units")
    @OpenToSignedIn("the list of units is law, and no figure stands in it")
    View list(Visit visit, @ModelAttribute UnitsAsked asked) {
        Units now = units.now();
        return asked.isList() ? list(visit, asked, now) : tree(visit, asked, now);
    }

    private View tree(Visit visit, UnitsAsked asked, Units now) {
        Optional<Unit> top = now.byId(new UnitId(asked.under()));
        ThroughTime time = ThroughTime.asked(
                TreeOfDay.changes(now, asked.treeAsked()), clock.today(), asked.on(), asked.step(), asked.shown());
        Words words = visit.words();
        Head head = Head.of(
                        Section.UNITS,
                        top.map(u -> Words.capital(u.nameOn(time.day()).full())).orElse(words.t("units.title")))
                .meta(words.t("tree.meta"))
                .script("time.js");
        return pages.show(
                visit,
                top.isPresent() ? head.under(words.t("nav.units"), "/units") : head,
                "unitTree",
                TreePage.of(now, asked.treeAsked(), time, asked.q(), top));
    }

    private View list(Visit visit, UnitsAsked asked, Units now) {
        LocalDate day = Typed.day(asked.on()).orElseGet(clock::today);
        UnitList page = UnitList.of(asked.q(), day, asked.isEverything(), now);
        Words words = visit.words();
        Head head = Head.of(Section.UNITS, words.t("units.title"))
                .meta(asked.isEverything() ? words.t("units.meta.all") : words.t("units.meta", words.day(day)));
        return pages.show(visit, head, "units", page);
    }

    @GetMapping("/units/{id}")
    View show(Visit visit, @PathVariable String id) {
        Units now = units.now();
        Optional<Unit> found = now.byId(new UnitId(id));
        if (found.isEmpty()) {
            return refusals.show(
                    visit,
                    Section.UNITS,
                    Refusal.of(
                            RefusalCode.UNIT_UNKNOWN,
                            "unit",
                            id,
                            "date",
                            visit.words().day(clock.today())));
        }
        Unit unit = found.get();
        LookUpFigures.OfUnit known = visit.actor().mayAt(Permission.SEE_FIGURES, id)
                ? figures.ofUnit(visit.actor(), unit.id()).orElseThrow()
                : new LookUpFigures.OfUnit(List.of(), List.of());
        List<Figure> accepted = known.accepted().stream()
                .sorted(Comparator.comparing((Figure f) -> f.cell().indicator())
                        .thenComparing(f -> f.cell().breakdown())
                        .thenComparing(f -> f.cell().period()))
                .toList();
        LocalDate day = unit.dayWithin(clock.today());
        UnitPage page = new UnitPage(
                unit,
                now,
                day,
                now.parts(unit.id(), day),
                LifeOfUnit.of(unit, now, Citations.with(recorded.all())),
                IndicatorThroughTime.of(accepted),
                known.contested(),
                visit.actor().mayAt(Permission.SEE_ORGANIZATION, id)
                        ? people.show().of(visit.actor(), unit.id()).done()
                        : Optional.empty(),
                people.heads().of(unit.id()),
                visit.actor().mayAt(Permission.KEEP_ORGANIZATION, id));
        Words words = visit.words();
        Head head = Head.of(Section.UNITS, Words.capital(unit.nameOn(day).full()))
                .meta(words.t(
                        "unit.meta",
                        words.t("unit.kind." + unit.kind().code()),
                        UnitPage.span(words, unit.existence()),
                        words.count("unit.meta.figures", accepted.size())))
                .under(words.t("nav.units"), "/units");
        return pages.show(visit, head, "unit", page);
    }
}
