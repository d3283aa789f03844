package vn.bodua.access;

import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** People with an open account and what their roles reach, for whoever entrusts something to one of them. */
@Component
public class Entrusted {

    private final DSLContext sql;
    private final Jurisdiction jurisdiction;

    public Entrusted(DSLContext sql, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.jurisdiction = jurisdiction;
    }

    /** Somebody, and the office that the account is at. */
    public record Known(PersonId id, String account, String name, String unit) {}

    public Optional<Known> byAccount(String account) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ACCOUNT.eq(account.strip().toLowerCase(Locale.ROOT)))
                .and(PERSON.DISABLED_AT.isNull())
                .fetchOptional(p -> new Known(new PersonId(p.getId()), p.getAccount(), p.getName(), p.getUnitId()));
    }

    /** Whether a role of theirs reaches a unit on a day. */
    public boolean holds(PersonId person, Role role, String unit, LocalDate day) {
        return sql
                .selectFrom(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.value()))
                .and(ROLE_AT_UNIT.ROLE.eq(role.code()))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .fetch()
                .stream()
                .filter(held -> held.getValidity().contains(day))
                .anyMatch(held -> jurisdiction.reachOf(held.getUnitId(), day).covers(unit));
    }
}
