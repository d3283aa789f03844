package vn.bodua.registry.api;

import java.time.LocalDate;
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
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.api.shown.ShownFile;
import vn.bodua.api.shown.ShownRegistrant;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.time.BusinessClock;

/** Those who stand in the registry, found by words and filters; one file, as of a day and as known on a day. */
@RestController
@RequestMapping("/api/v1/registrants")
class RegistrantsApi {

    private final FindRegistrants find;
    private final ShowFile file;
    private final KnownUnits units;
    private final BusinessClock clock;

    RegistrantsApi(FindRegistrants find, ShowFile file, KnownUnits units, BusinessClock clock) {
        this.find = find;
        this.file = file;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Summary(
            "Those within reach as they stand on a day; q finds by name, number, person, product or place; codes may be"
                    + " joined by commas; state is living where none is given, or all.")
    Outcome<Stretch<ShownRegistrant>> find(Actor actor, NamedWanted named, Asked asked) {
        return named.of(units, clock.today(), asked.skipped(), asked.size() + 1)
                .then(wanted -> find.find(actor, wanted))
                .map(found -> Stretch.after(found.lines(), asked, ShownRegistrant::of));
    }

    @GetMapping("/{id}")
    @Summary(
            "One file: how it stands on a day (today if none is given), and everything on record; as it was known at the"
                    + " end of a day, if one is given.")
    Outcome<ShownFile> show(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> known) {
        RegistrantId registrant = new RegistrantId(id);
        LocalDate day = on.orElseGet(clock::today);
        return known.map(end -> file.knownAt(actor, registrant, end))
                .orElseGet(() -> file.show(actor, registrant))
                .map(shown -> ShownFile.of(shown, day));
    }
}
