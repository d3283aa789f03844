package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRANT_SEARCH;
import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.database.generated.tables.records.RegistrantSearchRecord;
import vn.bodua.database.generated.tables.records.RegistrantSpanRecord;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.registry.Registration.Model;
import vn.bodua.time.BusinessClock;

/**
 * Writes down how registrants stood and by which words they are found, from what is on record. Whoever adds to that projects
 * anew in the same transaction.
 */
@Component
class RegistryProjection {

    private final DSLContext sql;
    private final KnownUnits units;
    private final BusinessClock clock;
    private final Span.Rules rules = Span.Rules.shipped();
    private volatile WordsOfPlaces places;

    RegistryProjection(DSLContext sql, KnownUnits units, BusinessClock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
        this.places = new WordsOfPlaces(units.now(), clock.today());
    }

    /** How these stand; no more of them than one statement takes. */
    void project(Map<RegistrantId, Dossier> theirs) {
        List<Long> numbers = theirs.keySet().stream().map(RegistrantId::value).toList();
        sql.deleteFrom(REGISTRANT_SPAN)
                .where(ManyRows.of(REGISTRANT_SPAN.REGISTRANT_ID, numbers))
                .execute();
        sql.deleteFrom(REGISTRANT_SEARCH)
                .where(ManyRows.of(REGISTRANT_SEARCH.REGISTRANT_ID, numbers))
                .execute();
        LocalDate today = clock.today();
        WordsOfPlaces places = wordsOfPlaces(today);
        List<RegistrantSpanRecord> spans = new ArrayList<>();
        List<RegistrantSearchRecord> words = new ArrayList<>();
        theirs.forEach((id, dossier) -> {
            Span.Facts facts = new Span.Facts(OnRecord.whatOf(dossier.censuses()), OnRecord.whatOf(dossier.results()));
            List<Span> its = Span.of(dossier.life(), facts, rules, today);
            for (int i = 0; i < its.size(); i++) {
                spans.add(row(dossier.life(), i, its.get(i)));
            }
            if (!its.isEmpty()) {
                words.add(new RegistrantSearchRecord(
                        id.value(),
                        words(dossier.life(), facts, OnRecord.whatOf(dossier.madeNow()), places)
                                .toArray(String[]::new)));
            }
        });
        ManyRows.insert(sql, REGISTRANT_SPAN, spans);
        ManyRows.insert(sql, REGISTRANT_SEARCH, words);
    }

    private RegistrantSpanRecord row(Life life, int ordinal, Span span) {
        Chapter chapter = span.chapter();
        Registration registration = chapter.registration();
        RegistrantSpanRecord row = new RegistrantSpanRecord();
        row.setRegistrantId(life.registrant().id().value());
        row.setOrdinal(ordinal);
        row.setFromDay(span.from());
        row.setUntilDay(span.until().orElse(null));
        row.setKind(life.registrant().kind().code());
        row.setState(chapter.state().code());
        row.setSince(chapter.since());
        row.setEventId(chapter.by().value());
        row.setFounded(life.foundedOn().orElseThrow());
        row.setName(registration.names().full());
        row.setFoldedName(RegistryName.bare(registration.names().full()));
        row.setNumber(registration.number());
        row.setPlaceId(registration.address().place().value());
        row.setCommune(registration.address().commune());
        row.setFoldedCommune(RegistryName.fold(registration.address().commune()));
        row.setSector(registration.business().sector());
        row.setStatutoryField(rules.fields().of(registration.business()).orElse(""));
        row.setMainLine(registration.business().lines().stream().findFirst().orElse(""));
        row.setModel(registration.business().model().map(Model::code).orElse(""));
        row.setLaw(registration.law().map(Law::code).orElse(""));
        row.setCertified(registration.certified());
        row.setAdvised(registration.advised());
        row.setCharterCapital(registration.charterCapital().orElse(null));
        row.setAllianceId(chapter.affiliation().map(a -> a.alliance().value()).orElse(null));
        row.setAffiliation(chapter.affiliation().map(a -> a.kind().code()).orElse(""));
        row.setUnionIds(
                chapter.unions().stream().map(RegistrantId::value).sorted().toArray(Long[]::new));
        row.setMembers(span.members().orElse(null));
        row.setWorkers(span.workers().orElse(null));
        row.setCapital(span.capital().orElse(null));
        row.setRevenue(span.revenue().orElse(null));
        row.setSizeClass(span.size().map(SizeClass::code).orElse(""));
        return row;
    }

    /** Names of every time, numbers, place then and today, officers of the last census that names them, what is still made. */
    private static Set<String> words(Life life, Span.Facts facts, List<Product> products, WordsOfPlaces places) {
        Set<String> words = new LinkedHashSet<>();
        for (Chapter chapter : life.chapters()) {
            Registration registration = chapter.registration();
            words.addAll(RegistryName.words(registration.names().full()));
            words.addAll(RegistryName.words(registration.names().shortened()));
            words.addAll(RegistryName.wordsOf(registration.names().foreign()));
            words.addAll(RegistryName.wordsOf(registration.number()));
            registration.certificate().ifPresent(c -> words.addAll(RegistryName.wordsOf(c.number())));
            words.addAll(RegistryName.wordsOf(registration.address().commune()));
            words.addAll(RegistryName.wordsOf(registration.address().street()));
            words.addAll(places.of(registration.address().place()));
        }
        LastCounted.of(facts.censuses()).officers().forEach(o -> words.addAll(RegistryName.wordsOf(o.name())));
        products.stream().filter(p -> p.until().isEmpty()).forEach(p -> words.addAll(RegistryName.wordsOf(p.name())));
        return words;
    }

    private WordsOfPlaces wordsOfPlaces(LocalDate today) {
        WordsOfPlaces known = places;
        Units now = units.now();
        if (known.units != now || !known.today.equals(today)) {
            known = new WordsOfPlaces(now, today);
            places = known;
        }
        return known;
    }

    /** The words by which those at a place are found; thousands sit at the same few. */
    private static final class WordsOfPlaces {
        private final Units units;
        private final LocalDate today;
        private final Map<UnitId, Set<String>> known = new ConcurrentHashMap<>();

        WordsOfPlaces(Units units, LocalDate today) {
            this.units = units;
            this.today = today;
        }

        Set<String> of(UnitId place) {
            return known.computeIfAbsent(
                    place,
                    p -> names(p).flatMap(name -> RegistryName.wordsOf(name).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        /** Of the place, of what holds its territory today, and of what these lie under. */
        private Stream<String> names(UnitId place) {
            Set<Unit> found = new LinkedHashSet<>();
            Optional<Unit> then = units.byId(place);
            then.ifPresent(found::add);
            then.flatMap(u -> units.asOn(u.id(), today)).ifPresent(found::add);
            List.copyOf(found).stream()
                    .flatMap(u -> units.placesOf(u.id()).stream())
                    .filter(p -> p.tree() == Tree.TERRITORY)
                    .map(TreePlace::parent)
                    .filter(parent -> !parent.equals(UnitId.NATION))
                    .flatMap(parent -> units.byId(parent).stream())
                    .forEach(found::add);
            return found.stream().flatMap(u -> u.names().stream()).map(Unit.UnitName::name);
        }
    }
}
