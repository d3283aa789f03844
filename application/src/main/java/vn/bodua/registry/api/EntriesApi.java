package vn.bodua.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.KeepersOfRegistry;
import vn.bodua.api.shown.NamedCensus;
import vn.bodua.api.shown.NamedDecision;
import vn.bodua.api.shown.NamedEntry;
import vn.bodua.api.shown.NamedEvent;
import vn.bodua.api.shown.NamedLink;
import vn.bodua.api.shown.NamedProduct;
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.api.shown.NamedResults;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.EventId;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;

/** Everything that is entered in the registry: what happened to one or to several, whom and what one has. */
@RestController
@RequestMapping("/api/v1/registrants")
class EntriesApi {

    private final KeepersOfRegistry by;

    EntriesApi(KeepersOfRegistry by) {
        this.by = by;
    }

    /** What happened to one, at once: as a suspension of years ago and its end. */
    record WhatHappened(List<NamedEvent> events, Optional<NamedDecision> decision) {}

    /** Whom it takes in; what is registered of it from then on, where that changes. */
    record Merger(
            List<Long> others,
            Optional<NamedRegistration> afterwards,
            LocalDate day,
            Optional<NamedDecision> decision) {}

    /** Who go into one that begins. */
    record Amalgamation(
            List<Long> registrants, NamedRegistration registration, LocalDate day, Optional<NamedDecision> decision) {}

    /** What begins of it; of a separation also what is registered of it from then on, where that changes. */
    record Division(
            List<NamedRegistration> parts,
            Optional<NamedRegistration> afterwards,
            LocalDate day,
            Optional<NamedDecision> decision) {}

    /** The cooperative that a group becomes. */
    record Growth(NamedRegistration registration, LocalDate day, Optional<NamedDecision> decision) {}

    /** An event that was recorded by mistake; all that was entered with it goes with it. */
    record Withdrawal(long event, String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Opens the file of one that was founded.")
    Outcome<Numbered> enter(Actor actor, @RequestBody NamedEntry entry) {
        return entry.enter(actor, by).map(EntriesApi::file);
    }

    @PostMapping("/{id}/events")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records what happened to one; several events at once are possible.")
    Outcome<Numbered> event(Actor actor, @PathVariable long id, @RequestBody WhatHappened told) {
        return Outcome.each(told.events(), one -> one.happening(by.units().now()))
                .then(all -> NamedDecision.of(told.decision())
                        .then(paper -> by.event().record(actor, new RegistrantId(id), all, paper)))
                .map(entry -> new Numbered(entry.value()));
    }

    @PostMapping("/{id}/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Withdraws an event that was recorded by mistake, with all that was entered with it; it stays readable.")
    Outcome<Numbered> withdraw(Actor actor, @PathVariable long id, @RequestBody Withdrawal told) {
        return by.withdraw()
                .withdraw(actor, new RegistrantId(id), new EventId(told.event()), told.reason())
                .map(entry -> new Numbered(entry.value()));
    }

    @PostMapping("/{id}/mergers")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Merges others of its kind into one, which lives on.")
    Outcome<Numbered> merge(Actor actor, @PathVariable long id, @RequestBody Merger told) {
        return afterwards(told.afterwards(), told.day())
                .then(changed -> NamedDecision.of(told.decision())
                        .then(paper -> by.merge()
                                .merge(actor, new RegistrantId(id), files(told.others()), changed, told.day(), paper)))
                .map(entry -> new Numbered(entry.value()));
    }

    @PostMapping("/amalgamations")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Merges several of one kind into one that begins.")
    Outcome<Numbered> amalgamate(Actor actor, @RequestBody Amalgamation told) {
        return told.registration()
                .on(told.day(), by.units().now())
                .then(registration -> NamedDecision.of(told.decision())
                        .then(paper -> by.merge()
                                .amalgamate(actor, files(told.registrants()), registration, told.day(), paper)))
                .map(EntriesApi::file);
    }

    @PostMapping("/{id}/splits")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Splits one into others that begin; it ends.")
    Outcome<List<Numbered>> split(Actor actor, @PathVariable long id, @RequestBody Division told) {
        return NamedEntry.all(told.parts(), told.day(), by.units().now())
                .then(parts -> NamedDecision.of(told.decision())
                        .then(paper -> by.split().divide(actor, new RegistrantId(id), parts, told.day(), paper)))
                .map(begun -> begun.stream().map(EntriesApi::file).toList());
    }

    @PostMapping("/{id}/separations")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Separates others from one, which lives on.")
    Outcome<List<Numbered>> separate(Actor actor, @PathVariable long id, @RequestBody Division told) {
        return NamedEntry.all(told.parts(), told.day(), by.units().now())
                .then(parts -> afterwards(told.afterwards(), told.day())
                        .then(changed -> NamedDecision.of(told.decision())
                                .then(paper -> by.split()
                                        .separate(actor, new RegistrantId(id), parts, changed, told.day(), paper))))
                .map(begun -> begun.stream().map(EntriesApi::file).toList());
    }

    @PostMapping("/{id}/growth")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("A group becomes a cooperative, whose file is opened.")
    Outcome<Numbered> grow(Actor actor, @PathVariable long id, @RequestBody Growth told) {
        return told.registration()
                .on(told.day(), by.units().now())
                .then(registration -> NamedDecision.of(told.decision())
                        .then(paper -> by.grow().grow(actor, new RegistrantId(id), registration, told.day(), paper)))
                .map(EntriesApi::file);
    }

    @PostMapping("/{id}/censuses")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records whom and what one had on a day.")
    Outcome<Numbered> census(Actor actor, @PathVariable long id, @RequestBody NamedCensus told) {
        return told.census()
                .then(census -> by.census().record(actor, new RegistrantId(id), census))
                .map(EntriesApi::file);
    }

    @PostMapping("/{id}/results")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records what came of a year that is over.")
    Outcome<Numbered> results(Actor actor, @PathVariable long id, @RequestBody NamedResults told) {
        return told.results()
                .then(results -> by.results().record(actor, new RegistrantId(id), results))
                .map(EntriesApi::file);
    }

    @PostMapping("/{id}/products")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary(
            "Records a product with its certificates; under a name that is there already, instead of what was recorded.")
    Outcome<Numbered> product(Actor actor, @PathVariable long id, @RequestBody NamedProduct told) {
        return told.product()
                .then(product -> by.product().record(actor, new RegistrantId(id), product))
                .map(EntriesApi::file);
    }

    @PostMapping("/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records what ties one to a partner.")
    Outcome<Numbered> link(Actor actor, @PathVariable long id, @RequestBody NamedLink told) {
        return told.link()
                .then(link -> by.link().record(actor, new RegistrantId(id), link))
                .map(EntriesApi::file);
    }

    private Outcome<Optional<Registration>> afterwards(Optional<NamedRegistration> given, LocalDate day) {
        return given.map(r -> r.on(day, by.units().now()).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private static List<RegistrantId> files(List<Long> numbers) {
        return numbers.stream().map(RegistrantId::new).toList();
    }

    private static Numbered file(RegistrantId registrant) {
        return new Numbered(registrant.value());
    }
}
