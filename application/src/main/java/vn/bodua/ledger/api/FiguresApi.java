package vn.bodua.ledger.api;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedCell;
import vn.bodua.api.shown.ShownCell;
import vn.bodua.api.shown.ShownFigure;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;

/** Figures: one cell with its claims and decisions; accepting one of rival claims. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    private final LookUpFigures figures;
    private final AcceptFigure acceptFigure;
    private final KnownUnits units;
    private final Dictionary dictionary;

    FiguresApi(LookUpFigures figures, AcceptFigure acceptFigure, KnownUnits units, Dictionary dictionary) {
        this.figures = figures;
        this.acceptFigure = acceptFigure;
        this.units = units;
        this.dictionary = dictionary;
    }

    /** Why one of rival claims counts. */
    record Why(String reason) {}

    @GetMapping
    @Summary(
            "One cell: what counts, what was claimed, who decided; asOf shows what was believed at the end of that day.")
    Outcome<ShownCell> cell(
            Actor actor,
            @RequestParam String unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "") String breakdown,
            @RequestParam String period,
            @RequestParam(defaultValue = "value") String kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf) {
        Belief belief = asOf.map(Belief::asOf).orElse(Belief.NOW);
        return new NamedCell(unit, indicator, breakdown, period, kind)
                .in(units.now(), dictionary)
                .then(cell -> figures.cell(actor, cell, belief).map(history -> ShownCell.of(cell, history)));
    }

    @PostMapping("/{position}/accept")
    @Summary("Lets this claim count for its cell, with a reason, until somebody decides otherwise.")
    Outcome<ShownFigure> accept(Actor actor, @PathVariable long position, @RequestBody Why why) {
        return acceptFigure.accept(actor, new ClaimId(position), why.reason()).map(ShownFigure::of);
    }
}
