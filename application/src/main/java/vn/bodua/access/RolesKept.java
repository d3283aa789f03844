package vn.bodua.access;

import static vn.bodua.database.generated.Tables.ACTING_FOR;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whether somebody keeps the accounts of every unit at which a person holds a role or acts for a holder. Who opens a way
 * into an account could use it, and who closes one takes all its roles from their units, so it takes this much and not only
 * the person's office within reach.
 */
@Component
public class RolesKept {

    private final DSLContext sql;

    public RolesKept(DSLContext sql) {
        this.sql = sql;
    }

    /** A unit at which the person holds a role and whose accounts the keeper does not keep; empty where there is none. */
    public Optional<String> unitBeyond(Actor keeper, PersonId person) {
        return sql
                .select(ROLE_AT_UNIT.UNIT_ID)
                .from(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.value()))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .union(sql.select(ROLE_AT_UNIT.UNIT_ID)
                        .from(ACTING_FOR)
                        .join(ROLE_AT_UNIT)
                        .on(ROLE_AT_UNIT.ID.eq(ACTING_FOR.ROLE_ID))
                        .where(ACTING_FOR.PERSON_ID.eq(person.value()))
                        .and(ACTING_FOR.ENDED_AT.isNull())
                        .and(ROLE_AT_UNIT.ENDED_AT.isNull()))
                .fetch(row -> row.value1())
                .stream()
                .filter(unit -> !keeper.mayAt(Permission.KEEP_ACCOUNTS, unit))
                .findFirst();
    }
}
