package vn.bodua.registry.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.ShownCount;
import vn.bodua.api.shown.ShownReconciliation;
import vn.bodua.ledger.ClaimId;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Reconcile;
import vn.bodua.registry.ShowCounted;
import vn.bodua.time.Period;

/** What a counted figure was counted from, and what units report beside what the registry counts. */
@RestController
@RequestMapping("/api/v1")
class CountedApi {

    private final ShowCounted counted;
    private final Reconcile reconcile;

    CountedApi(ShowCounted counted, Reconcile reconcile) {
        this.counted = counted;
        this.reconcile = reconcile;
    }

    @GetMapping("/figures/{figure}/counted")
    @Summary("What a counted figure was counted from: of a province the registrants, of the nation its provinces.")
    Outcome<ShownCount> counted(Actor actor, @PathVariable long figure) {
        return counted.of(actor, new ClaimId(figure)).map(ShownCount::of);
    }

    @GetMapping("/units/{id}/reconciliation")
    @Summary(
            "What a unit reported for a period (the last one, if none is given) beside what the registry counts, with who"
                    + " may explain a difference.")
    Outcome<ShownReconciliation> reconcile(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String period) {
        return reconcile.of(actor, new UnitId(id), Period.parse(period)).map(ShownReconciliation::of);
    }
}
