package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PERSON;

import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.PersonRecord;
import vn.bodua.settings.DemoAccounts;

/** The accounts there are. */
@Component
public class Accounts implements DemoAccounts {

    private final DSLContext sql;
    private final Actors actors;

    Accounts(DSLContext sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    public Optional<KnownAccount> find(String account) {
        return find(PERSON.ACCOUNT.eq(account.strip().toLowerCase(Locale.ROOT)));
    }

    public Optional<KnownAccount> find(PersonId person) {
        return find(PERSON.ID.eq(person.value()));
    }

    /** The account with this e-mail address, where exactly one has it. */
    Optional<KnownAccount> withEmail(String email) {
        var found = sql.selectFrom(PERSON)
                .where(DSL.lower(PERSON.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .and(PERSON.EMAIL.ne(""))
                .limit(2)
                .fetch();
        return found.size() == 1 ? Optional.of(account(found.getFirst())) : Optional.empty();
    }

    public boolean isEmpty() {
        return !sql.fetchExists(PERSON);
    }

    /** Whether accounts for trying out are here, whose passwords are known to everybody. */
    @Override
    public boolean areThere() {
        return demoAccountsPresent();
    }

    public boolean demoAccountsPresent() {
        return sql.fetchExists(PERSON, PERSON.DEMO.isTrue().and(PERSON.DISABLED_AT.isNull()));
    }

    /** Whether a role of this person's, own or acted for, asks for a second factor today. */
    boolean needsSecondFactor(PersonId person) {
        return actors.recognised(person, Actors.Strength.SECOND_FACTOR, Origin.here(Origin.Face.WEB, "")).stream()
                .flatMap(actor -> actor.standings().stream())
                .anyMatch(standing -> standing.role().needsSecondFactor());
    }

    private Optional<KnownAccount> find(Condition which) {
        return sql.selectFrom(PERSON).where(which).fetchOptional().map(Accounts::account);
    }

    private static KnownAccount account(PersonRecord row) {
        return new KnownAccount(
                new PersonId(row.getId()),
                row.getAccount(),
                row.getName(),
                row.getEmail(),
                row.getDemo(),
                row.getDisabledAt() != null);
    }
}
