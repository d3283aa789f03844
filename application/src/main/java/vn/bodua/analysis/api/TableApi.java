package vn.bodua.analysis.api;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.analysis.CompareWithParts;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedTable;
import vn.bodua.api.shown.ShownTable;
import vn.bodua.ledger.Belief;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/** The table of a unit's parts for one indicator, in the boundaries of then or of another day. */
@RestController
class TableApi {

    private final CompareWithParts compareWithParts;
    private final KnownUnits units;
    private final BusinessClock clock;

    TableApi(CompareWithParts compareWithParts, KnownUnits units, BusinessClock clock) {
        this.compareWithParts = compareWithParts;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/api/v1/table")
    @Summary(
            "A whole beside its parts, which are shown as they were then, as they are today, or as they were on a day.")
    Outcome<ShownTable> table(
            Actor actor,
            @RequestParam String unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "") String breakdown,
            @RequestParam String period,
            @RequestParam(defaultValue = "then") String boundaries,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf) {
        Belief belief = asOf.map(Belief::asOf).orElse(Belief.NOW);
        return new NamedTable(unit, indicator, breakdown, period, boundaries, belief)
                .asked(actor, compareWithParts, units.now(), clock)
                .map(ShownTable::of);
    }
}
