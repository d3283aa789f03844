package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.LIFE_EVENT;
import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;
import static vn.bodua.database.generated.Tables.REGISTRATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.organization.UnitId;

/** Asks how registrants stand. */
@Component
class SpanTables {

    /** So many are asked about with one statement. */
    private static final int AT_ONCE = 5_000;

    private final DSLContext sql;

    SpanTables(DSLContext sql) {
        this.sql = sql;
    }

    /** The place of one today; of one whose founding was withdrawn the last that was registered. */
    Optional<UnitId> placeOf(RegistrantId registrant) {
        return sql.select(REGISTRANT_SPAN.PLACE_ID)
                .from(REGISTRANT_SPAN)
                .where(REGISTRANT_SPAN.REGISTRANT_ID.eq(registrant.value()))
                .and(REGISTRANT_SPAN.UNTIL_DAY.isNull())
                .fetchOptional(REGISTRANT_SPAN.PLACE_ID)
                .or(() -> sql.select(REGISTRATION.PLACE_ID)
                        .from(REGISTRATION)
                        .join(LIFE_EVENT)
                        .on(LIFE_EVENT.ID.eq(REGISTRATION.EVENT_ID))
                        .where(LIFE_EVENT.REGISTRANT_ID.eq(registrant.value()))
                        .orderBy(LIFE_EVENT.ID.desc())
                        .limit(1)
                        .fetchOptional(REGISTRATION.PLACE_ID))
                .map(UnitId::new);
    }

    /** The places of those that there are, as {@link #placeOf} tells them. */
    Map<RegistrantId, UnitId> placesOf(Collection<RegistrantId> registrants) {
        Map<RegistrantId, UnitId> places = new HashMap<>();
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        for (List<Long> some : ManyRows.inParts(numbers, AT_ONCE)) {
            sql.select(REGISTRANT_SPAN.REGISTRANT_ID, REGISTRANT_SPAN.PLACE_ID)
                    .from(REGISTRANT_SPAN)
                    .where(REGISTRANT_SPAN.REGISTRANT_ID.eq(DSL.any(some.toArray(Long[]::new))))
                    .and(REGISTRANT_SPAN.UNTIL_DAY.isNull())
                    .forEach(row -> places.put(new RegistrantId(row.value1()), new UnitId(row.value2())));
        }
        registrants.stream()
                .filter(id -> !places.containsKey(id))
                .forEach(id -> placeOf(id).ifPresent(place -> places.put(id, place)));
        return places;
    }

    /** That a number was somebody's from a day until another. */
    record Numbered(RegistrantId registrant, String number, String name, LocalDate from, Optional<LocalDate> until) {

        boolean meets(Numbered other) {
            return !registrant.equals(other.registrant)
                    && number.equals(other.number)
                    && other.until.map(from::isBefore).orElse(true)
                    && until.map(other.from::isBefore).orElse(true);
        }
    }

    /** Whose these numbers were while they lived. */
    List<Numbered> numbered(Collection<String> numbers) {
        List<Numbered> found = new ArrayList<>();
        for (List<String> some : ManyRows.inParts(List.copyOf(numbers), AT_ONCE)) {
            sql.select(
                            REGISTRANT_SPAN.REGISTRANT_ID,
                            REGISTRANT_SPAN.NUMBER,
                            REGISTRANT_SPAN.NAME,
                            REGISTRANT_SPAN.FROM_DAY,
                            REGISTRANT_SPAN.UNTIL_DAY)
                    .from(REGISTRANT_SPAN)
                    .where(REGISTRANT_SPAN.NUMBER.eq(DSL.any(some.toArray(String[]::new))))
                    .and(REGISTRANT_SPAN.NUMBER.ne(""))
                    .and(REGISTRANT_SPAN.STATE.in(State.OPERATING.code(), State.SUSPENDED.code()))
                    .forEach(row -> found.add(new Numbered(
                            new RegistrantId(row.value1()),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            Optional.ofNullable(row.value5()))));
        }
        return found;
    }

    /** What these are called in the end, which is public. */
    Map<RegistrantId, String> names(Collection<RegistrantId> registrants) {
        return sql.select(REGISTRANT_SPAN.REGISTRANT_ID, REGISTRANT_SPAN.NAME)
                .from(REGISTRANT_SPAN)
                .where(REGISTRANT_SPAN.REGISTRANT_ID.in(
                        registrants.stream().map(RegistrantId::value).toList()))
                .and(REGISTRANT_SPAN.UNTIL_DAY.isNull())
                .fetchMap(row -> new RegistrantId(row.value1()), row -> row.value2());
    }
}
