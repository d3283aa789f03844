package vn.bodua.organization.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Asked;
import vn.bodua.api.Stretch;
import vn.bodua.api.Summary;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.OpenToSignedIn;

/** Units as of a day, found with or without diacritics; one unit through time. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private final KnownUnits units;
    private final BusinessClock clock;

    UnitsApi(KnownUnits units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @OpenToSignedIn("the list of units is law, and no figure stands in it")
    @Summary(
            "The units that exist on a day (today if none is given), the higher levels first, by name; q finds names, with or "
                    + "without diacritics and with what a unit lies under; kind leaves only one level, e.g. commune.")
    Outcome<Stretch<ShownUnit>> list(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            Asked asked) {
        LocalDate day = on.orElseGet(clock::today);
        List<Unit> found = units.now().answering(q, day).stream()
                .filter(u -> u.existsOn(day))
                .filter(u -> kind.isBlank() || u.kind().code().equals(kind.strip()))
                .sorted(Comparator.comparing((Unit u) -> u.kind())
                        .thenComparing(u -> u.nameOn(day).name(), VietnameseOrder.OF_NAMES)
                        .thenComparing(u -> u.id().value()))
                .toList();
        return Outcome.done(Stretch.of(found, asked, u -> ShownUnit.of(u, day)));
    }

    @GetMapping("/{id}")
    @OpenToSignedIn("the list of units is law, and no figure stands in it")
    @Summary("One unit with its names, codes and places through time, and the mergers that it took part in.")
    Outcome<UnitThroughTime> show(Actor actor, @PathVariable String id) {
        return units.now()
                .byId(new UnitId(id))
                .map(unit -> Outcome.done(UnitThroughTime.of(unit, units.now())))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        RefusalCode.UNIT_UNKNOWN,
                        "unit",
                        id,
                        "date",
                        clock.today().toString())));
    }
}
