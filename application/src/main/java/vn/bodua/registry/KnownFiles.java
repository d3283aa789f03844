package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Reach;
import vn.bodua.access.Within;
import vn.bodua.database.generated.tables.records.RegistrantSpanRecord;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;

/** The files that there are, many at once: for use cases that compare lists with the registry or write lists of it. */
@Component
public class KnownFiles {

    private final DSLContext sql;
    private final Dossiers dossiers;
    private final FindRegistrants find;
    private final KnownUnits units;

    KnownFiles(DSLContext sql, Dossiers dossiers, FindRegistrants find, KnownUnits units) {
        this.sql = sql;
        this.dossiers = dossiers;
        this.find = find;
        this.units = units;
    }

    /** By what one is recognised today. */
    public record Mark(
            RegistrantId id,
            LegalKind kind,
            String number,
            String name,
            String bareName,
            String commune,
            UnitId place,
            boolean living) {}

    /**
     * How one stands on a day.
     *
     * @param state of the day; of one that was founded later, as it began
     * @param counts of each the last that was counted by the day
     * @param officers of the last census by the day that names any
     * @param results of all years, of one year as recorded
     */
    public record OnFile(
            RegistrantId id,
            LegalKind kind,
            State state,
            LocalDate since,
            LocalDate founded,
            Registration registration,
            Map<CensusItem, Long> counts,
            List<Census.Officer> officers,
            List<YearResults> results,
            Optional<SizeClass> size) {

        /** What came of a year, as it was recorded last. */
        public Optional<YearResults> resultsOf(int year) {
            return results.stream().filter(r -> r.year() == year).reduce((earlier, later) -> later);
        }
    }

    /** Whose number it is or was, the earliest where it was several'. */
    public Optional<RegistrantId> withNumber(String number) {
        return sql.select(REGISTRANT_SPAN.REGISTRANT_ID)
                .from(REGISTRANT_SPAN)
                .where(REGISTRANT_SPAN.NUMBER.eq(number))
                .and(REGISTRANT_SPAN.NUMBER.ne(""))
                .orderBy(REGISTRANT_SPAN.REGISTRANT_ID)
                .limit(1)
                .fetchOptional(row -> new RegistrantId(row.value1()));
    }

    /** Of all within a reach. */
    public List<Mark> marks(Reach reach) {
        List<Mark> marks = new ArrayList<>();
        try (var rows = sql.select(
                        REGISTRANT_SPAN.REGISTRANT_ID,
                        REGISTRANT_SPAN.KIND,
                        REGISTRANT_SPAN.NUMBER,
                        REGISTRANT_SPAN.NAME,
                        REGISTRANT_SPAN.FOLDED_NAME,
                        REGISTRANT_SPAN.COMMUNE,
                        REGISTRANT_SPAN.PLACE_ID,
                        REGISTRANT_SPAN.STATE)
                .from(REGISTRANT_SPAN)
                .where(REGISTRANT_SPAN.UNTIL_DAY.isNull())
                .and(Within.reach(reach, REGISTRANT_SPAN.PLACE_ID))
                .orderBy(REGISTRANT_SPAN.REGISTRANT_ID)
                .fetchLazy()) {
            rows.forEach(row -> {
                RegistrantSpanRecord span = row.into(REGISTRANT_SPAN);
                marks.add(new Mark(
                        new RegistrantId(span.getRegistrantId()),
                        LegalKind.ofCode(span.getKind()),
                        span.getNumber(),
                        span.getName(),
                        span.getFoldedName(),
                        span.getCommune(),
                        new UnitId(span.getPlaceId()),
                        State.ofCode(span.getState()).living()));
            });
        }
        return marks;
    }

    /** How these stand on a day, those that were ever founded. */
    public Map<RegistrantId, OnFile> on(LocalDate day, Collection<RegistrantId> registrants) {
        Map<RegistrantId, OnFile> files = new HashMap<>();
        each(day, List.copyOf(registrants), file -> files.put(file.id(), file));
        return files;
    }

    /** Hands over how these stand on a day, in their order and without holding more than some of them. */
    public void each(LocalDate day, List<RegistrantId> registrants, Consumer<OnFile> taker) {
        for (List<RegistrantId> some : ManyRows.inParts(registrants, ManyRows.FILES)) {
            Map<RegistrantId, Dossier> theirs = dossiers.of(some);
            some.stream()
                    .flatMap(id -> Optional.ofNullable(theirs.get(id)).stream())
                    .flatMap(dossier -> onFile(day, dossier).stream())
                    .forEach(taker);
        }
    }

    /** Those that somebody looks for, in the order of the list, however many. */
    public List<RegistrantId> wanted(Actor actor, Wanted wanted) {
        return find.all(actor, wanted);
    }

    /** The province that a place lies in on a day. */
    public Optional<UnitId> provinceOf(UnitId place, LocalDate day) {
        return units.now().byId(place).isEmpty() ? Optional.empty() : new Provinces(units.now()).of(place, day);
    }

    private Optional<OnFile> onFile(LocalDate day, Dossier dossier) {
        Life life = dossier.life();
        if (life.chapters().isEmpty()) {
            return Optional.empty();
        }
        Chapter chapter = life.on(day).orElseGet(() -> life.chapters().getFirst());
        List<YearResults> results = OnRecord.whatOf(dossier.results());
        LastCounted counted = LastCounted.by(day, OnRecord.whatOf(dossier.censuses()));
        return Optional.of(new OnFile(
                life.registrant().id(),
                life.registrant().kind(),
                chapter.state(),
                chapter.since(),
                life.foundedOn().orElseThrow(),
                chapter.registration(),
                counted.counts(),
                counted.officers(),
                results,
                HowLarge.on(day, life, counted, results).size()));
    }
}
