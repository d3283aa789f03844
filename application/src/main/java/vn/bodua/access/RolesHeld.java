package vn.bodua.access;

import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The roles held at units on a day, for whoever changes the units. */
@Component
public class RolesHeld {

    private final DSLContext sql;

    public RolesHeld(DSLContext sql) {
        this.sql = sql;
    }

    /** A role of a person, by name, at a unit. */
    public record Held(String person, Role role, String unit) {}

    public List<Held> at(Collection<String> units, LocalDate day) {
        return sql
                .select(PERSON.NAME, ROLE_AT_UNIT.ROLE, ROLE_AT_UNIT.UNIT_ID, ROLE_AT_UNIT.VALIDITY)
                .from(ROLE_AT_UNIT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_AT_UNIT.PERSON_ID))
                .where(ROLE_AT_UNIT.UNIT_ID.in(units))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .and(PERSON.DISABLED_AT.isNull())
                .orderBy(PERSON.NAME, ROLE_AT_UNIT.ID)
                .fetch()
                .stream()
                .filter(row -> row.get(ROLE_AT_UNIT.VALIDITY).contains(day))
                .map(row -> new Held(row.value1(), Role.ofCode(row.value2()), row.value3()))
                .toList();
    }
}
