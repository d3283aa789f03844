package vn.bodua.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedDecision;
import vn.bodua.api.shown.NamedEnding;
import vn.bodua.api.shown.NamedHead;
import vn.bodua.api.shown.NamedSeat;
import vn.bodua.api.shown.NamedTerm;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.api.shown.ShownBodies;
import vn.bodua.api.shown.ShownCareer;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.people.OfficialId;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.organization.people.PostId;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.OpenToSignedIn;

/** The bodies of alliances with their terms and posts; the heads of clusters by year. */
@RestController
@RequestMapping("/api/v1")
class BodiesApi {

    private final PeopleKept people;
    private final BusinessClock clock;

    BodiesApi(PeopleKept people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A term of a body: its label as printed, the day it began, and how many members were fixed. */
    record Opening(
            String body,
            String ordinal,
            int firstYear,
            int lastYear,
            LocalDate began,
            int members,
            Optional<NamedDecision> decision) {

        NamedTerm named(Optional<Decision> paper) {
            return new NamedTerm(body, new OpenTerm.Label(ordinal, firstYear, lastYear, began, members), paper);
        }
    }

    /** Who is put into a post: somebody on record by number, or somebody new by name. */
    record Filling(
            String position,
            Optional<Long> official,
            Optional<String> name,
            Optional<Integer> born,
            Optional<String> sex,
            Optional<Boolean> another,
            LocalDate from,
            Optional<String> filled,
            Optional<Boolean> carriedOver,
            Optional<NamedDecision> decision) {

        NamedSeat named(Optional<Decision> paper) {
            return new NamedSeat(
                    position,
                    official,
                    name.orElse(""),
                    born,
                    sex.orElse(""),
                    another.orElse(false),
                    from,
                    filled.orElse("elected"),
                    carriedOver.orElse(false),
                    paper);
        }
    }

    /** The first day on which a post is held no more, and why. */
    record EndOfPost(LocalDate day, String reason, Optional<NamedDecision> decision) {}

    /** The head or deputy of a year. */
    record Heading(int year, Optional<String> place, String member, Optional<NamedDecision> decision) {}

    /** A head or deputy on record, and by what. */
    record ShownHead(int year, String place, String unit, String decision, String source) {}

    @GetMapping("/units/{id}/bodies")
    @Summary("The bodies of an alliance on a day (today if none is given): terms, and who holds which post.")
    Outcome<ShownBodies> bodies(
            Actor actor,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        return people.show()
                .of(actor, new UnitId(id))
                .map(bodies -> ShownBodies.of(bodies, on.orElseGet(clock::today)));
    }

    @GetMapping("/officials/{id}")
    @Summary("One person with the posts held through time, at the alliances within reach.")
    Outcome<ShownCareer> career(Actor actor, @PathVariable long id) {
        return people.show().career(actor, new OfficialId(id)).map(ShownCareer::of);
    }

    @PostMapping("/units/{id}/terms")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Opens a term of a body; the one before is over with that day.")
    Outcome<Numbered> open(Actor actor, @PathVariable String id, @RequestBody Opening opening) {
        return NamedDecision.of(opening.decision())
                .then(paper -> opening.named(paper).open(actor, people, new UnitId(id)))
                .map(term -> new Numbered(term.value()));
    }

    @PostMapping("/units/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Puts somebody into a post of a body; filled: elected, co_opted or appointed.")
    Outcome<Numbered> fill(Actor actor, @PathVariable String id, @RequestBody Filling filling) {
        return NamedDecision.of(filling.decision())
                .then(paper -> filling.named(paper).fill(actor, people, new UnitId(id)))
                .map(post -> new Numbered(post.value()));
    }

    @PostMapping("/posts/{id}/end")
    @Summary("Ends a post; reason: term_over, retired, moved, dismissed or died.")
    Outcome<Numbered> end(Actor actor, @PathVariable long id, @RequestBody EndOfPost end) {
        return NamedDecision.of(end.decision())
                .then(paper -> new NamedEnding(end.day(), end.reason(), paper).end(actor, people, new PostId(id)))
                .map(post -> new Numbered(post.value()));
    }

    @GetMapping("/units/{id}/heads")
    @OpenToSignedIn("who heads a cluster is announced to all its members, and no figure stands in it")
    @Summary("The heads and deputies of a cluster or block by year, the latest first.")
    Outcome<List<ShownHead>> heads(Actor actor, @PathVariable String id) {
        return Outcome.done(people.heads().of(new UnitId(id)).stream()
                .map(h -> new ShownHead(h.year(), h.place().code(), h.unit().value(), h.decision(), h.source()))
                .toList());
    }

    @PostMapping("/units/{id}/heads")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Names the head (or deputy) of a cluster or block for a year; a later one replaces.")
    Outcome<Numbered> name(Actor actor, @PathVariable String id, @RequestBody Heading heading) {
        return NamedDecision.of(heading.decision())
                .then(paper -> new NamedHead(heading.year(), heading.place().orElse("head"), heading.member(), paper)
                        .name(actor, people, new UnitId(id)))
                .map(Numbered::new);
    }
}
