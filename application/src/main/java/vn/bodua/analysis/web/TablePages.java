package vn.bodua.analysis.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;
import vn.bodua.analysis.Boundaries;
import vn.bodua.analysis.CompareWithParts;
import vn.bodua.analysis.PartsTable;
import vn.bodua.analysis.SuggestTables;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.language.VietnameseText;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;
import vn.bodua.web.Addresses;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** The table of a unit's parts for one indicator, in the boundaries of then or of another day. */
@Controller
class TablePages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final CompareWithParts compareWithParts;
    private final LookUpFigures figures;
    private final SuggestTables suggestTables;
    private final KnownUnits units;
    private final Dictionary dictionary;
    private final BusinessClock clock;

    TablePages(
            Pages pages,
            RefusalPages refusals,
            CompareWithParts compareWithParts,
            LookUpFigures figures,
            SuggestTables suggestTables,
            KnownUnits units,
            Dictionary dictionary,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.compareWithParts = compareWithParts;
        this.figures = figures;
        this.suggestTables = suggestTables;
        this.units = units;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    @GetMapping("/table")
    View table(Visit visit, @ModelAttribute Question question) {
        if (question.isBlank()) {
            return form(visit, question.orDefaults(), Optional.empty());
        }
        return switch (answer(visit, question)) {
            case Outcome.Refused<PartsTable>(Refusal refusal) -> form(visit, question, Optional.of(refusal));
            case Outcome.Done<PartsTable>(PartsTable table) -> show(visit, table);
        };
    }

    private Outcome<PartsTable> answer(Visit visit, Question question) {
        Optional<Period> period = Period.parse(question.period().strip());
        if (period.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", question.period()));
        }
        LocalDate then = period.get().last();
        String named = question.unit().strip();
        Outcome<Unit> unit = units.now()
                .byId(new UnitId(named))
                .map(Outcome::done)
                .orElseGet(() -> units.now().find(named, then));
        return switch (unit) {
            case Outcome.Refused<Unit>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Unit>(Unit whole) ->
                compareWithParts.compare(
                        visit.actor(),
                        whole.id(),
                        indicatorCode(question.indicator().strip()),
                        Breakdown.ofCode(question.breakdown().strip()),
                        period.get(),
                        boundaries(question.boundaries()),
                        Belief.NOW);
        };
    }

    private View show(Visit visit, PartsTable table) {
        Words words = visit.words();
        UnitId whole = table.whole().id();
        LocalDate then = table.period().last();
        Head head = Head.of(
                        Section.FIGURES,
                        words.t(
                                "table.title",
                                words.indicator(dictionary, table.indicator().code(), table.breakdown()),
                                words.unit(units.now(), whole, then),
                                words.period(table.period())))
                .meta(words.t(
                        "table.meta",
                        words.moment(clock.now()),
                        table.reported(),
                        table.expected(),
                        words.count("table.meta.sources", TablePage.sources(table))))
                .under(words.t("nav.figures"), "/table")
                .under(words.unit(units.now(), whole, then), Addresses.unit(whole));
        List<Figure> accepted = figures.ofUnit(visit.actor(), whole)
                .done()
                .map(LookUpFigures.OfUnit::accepted)
                .orElse(List.of());
        return pages.show(visit, head, "table", TablePage.of(table, clock.today(), accepted, dictionary));
    }

    private View form(Visit visit, Question question, Optional<Refusal> refusal) {
        return switch (suggestTables.suggest(visit.actor())) {
            case Outcome.Refused<List<SuggestTables.Suggestion>>(Refusal denied) ->
                refusals.show(visit, Section.FIGURES, denied);
            case Outcome.Done<List<SuggestTables.Suggestion>>(List<SuggestTables.Suggestion> suggested) -> {
                Words words = visit.words();
                Head head = Head.of(Section.FIGURES, words.t("ask.title")).meta(words.t("ask.meta"));
                HttpStatus status =
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK);
                AskPage page = new AskPage(question, refusal, units.now(), dictionary, suggested);
                yield pages.show(visit, head, "ask", page, status);
            }
        };
    }

    private Boundaries boundaries(String asked) {
        if (asked.equals("today")) {
            return new Boundaries.AsOn(clock.today());
        }
        try {
            return asked.isEmpty() || asked.equals("then")
                    ? new Boundaries.AsThen()
                    : new Boundaries.AsOn(LocalDate.parse(asked));
        } catch (DateTimeException notADay) {
            return new Boundaries.AsThen();
        }
    }

    private String indicatorCode(String nameOrCode) {
        return dictionary.indicators().stream()
                .filter(i -> VietnameseText.fold(i.nameVi()).equals(VietnameseText.fold(nameOrCode))
                        || VietnameseText.fold(i.nameEn()).equals(VietnameseText.fold(nameOrCode)))
                .map(Indicator::code)
                .findFirst()
                .orElse(nameOrCode);
    }
}
