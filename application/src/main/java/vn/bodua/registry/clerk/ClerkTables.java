package vn.bodua.registry.clerk;

import static vn.bodua.database.generated.Tables.CLERK;
import static vn.bodua.database.generated.Tables.CLERK_END;
import static vn.bodua.database.generated.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.registry.RegistrantId;

/** The rows of clerks; only ever added to. */
@Component
class ClerkTables {

    private final DSLContext sql;

    ClerkTables(DSLContext sql) {
        this.sql = sql;
    }

    void insert(PersonId person, RegistrantId file, LocalDate since, Instant now, String by) {
        sql.insertInto(CLERK)
                .set(CLERK.PERSON_ID, person.value())
                .set(CLERK.REGISTRANT_ID, file.value())
                .set(CLERK.SINCE, since)
                .set(CLERK.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CLERK.RECORDED_BY, by)
                .execute();
    }

    void end(Clerk clerk, LocalDate day, String reason, Instant now, String by) {
        sql.insertInto(CLERK_END)
                .set(CLERK_END.CLERK_ID, clerk.number())
                .set(CLERK_END.DAY, day)
                .set(CLERK_END.REASON, reason)
                .set(CLERK_END.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CLERK_END.RECORDED_BY, by)
                .execute();
    }

    /** Those who are clerks of a file, in the order of their names. */
    List<Clerk> of(RegistrantId file) {
        return clerks(CLERK.REGISTRANT_ID.eq(file.value()));
    }

    /** What somebody is clerk of. */
    List<Clerk> filesOf(PersonId person) {
        return clerks(CLERK.PERSON_ID.eq(person.value()));
    }

    private List<Clerk> clerks(Condition which) {
        return sql.select(CLERK, PERSON)
                .from(CLERK)
                .join(PERSON)
                .on(PERSON.ID.eq(CLERK.PERSON_ID))
                .where(which)
                // one ends on the day on which that is recorded
                .andNotExists(sql.selectOne().from(CLERK_END).where(CLERK_END.CLERK_ID.eq(CLERK.ID)))
                .orderBy(PERSON.NAME, CLERK.ID)
                .fetch(row -> new Clerk(
                        row.value1().getId(),
                        new PersonId(row.value2().getId()),
                        row.value2().getAccount(),
                        row.value2().getName(),
                        new RegistrantId(row.value1().getRegistrantId()),
                        row.value1().getSince()));
    }
}
