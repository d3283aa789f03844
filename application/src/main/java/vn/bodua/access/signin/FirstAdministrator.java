package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.access.AccountName;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.database.DateRange;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * The first account of an empty installation, made by a one-time link that only whoever starts the server sees: an
 * administrator of the whole, who opens all other accounts.
 *
 * <p>Refusals: {@code LINK_OVER}, {@code ACCOUNT_NAME_WRONG}, {@code FIELD_EMPTY}, {@code PASSWORDS_DIFFER} and those of a
 * new password.
 */
@Component
public class FirstAdministrator {

    private final Accounts accounts;
    private final Steps steps;
    private final Passwords passwords;
    private final SignIn signIn;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    FirstAdministrator(
            Accounts accounts,
            Steps steps,
            Passwords passwords,
            SignIn signIn,
            DSLContext sql,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What the person types. */
    public record Form(String name, String account, String password, String repeated) {}

    /** The path of the page, good for a day; links of earlier starts are void. Empty when there is an account already. */
    public Optional<String> link() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        steps.voidAll(Steps.Kind.FIRST_ADMINISTRATOR);
        return Optional.of("/first/" + steps.begin(Steps.Kind.FIRST_ADMINISTRATOR, Optional.empty(), ""));
    }

    public boolean isOpen(String token) {
        return accounts.isEmpty()
                && steps.look(Steps.Kind.FIRST_ADMINISTRATOR, token).isPresent();
    }

    public Outcome<SignIn.Progress> create(String token, Form form, From from) {
        if (!isOpen(token)) {
            return Outcome.refused(Refusal.of(RefusalCode.LINK_OVER));
        }
        Optional<Refusal> objection = objection(form);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            // The link is one row, so of two who use it at once one waits and then finds it used.
            if (steps.take(Steps.Kind.FIRST_ADMINISTRATOR, token).isEmpty() || !accounts.isEmpty()) {
                return Outcome.<SignIn.Progress>refused(Refusal.of(RefusalCode.LINK_OVER));
            }
            PersonId person = insert(form);
            passwords.set(person, form.password());
            return Outcome.done(
                    signIn.afterPassword(accounts.find(person).orElseThrow(), "FirstAdministrator.create", from));
        }));
    }

    private Optional<Refusal> objection(Form form) {
        if (form.name().isBlank()) {
            return Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "name"));
        }
        if (!AccountName.isUsable(form.account().strip())) {
            return Optional.of(Refusal.of(
                    RefusalCode.ACCOUNT_NAME_WRONG, "account", form.account().strip()));
        }
        return form.password().equals(form.repeated())
                ? passwords.objection(form.password(), form.account().strip(), form.name())
                : Optional.of(Refusal.of(RefusalCode.PASSWORDS_DIFFER));
    }

    private PersonId insert(Form form) {
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        String by = form.account().strip();
        long id = Objects.requireNonNull(sql.insertInto(PERSON)
                        .set(PERSON.ACCOUNT, by)
                        .set(PERSON.NAME, form.name().strip())
                        .set(PERSON.UNIT_ID, Jurisdiction.NATION)
                        .set(PERSON.CREATED_AT, now)
                        .set(PERSON.CREATED_BY, by)
                        .returning(PERSON.ID)
                        .fetchOne())
                .getId();
        sql.insertInto(ROLE_AT_UNIT)
                .set(ROLE_AT_UNIT.PERSON_ID, id)
                .set(ROLE_AT_UNIT.ROLE, Role.ADMINISTRATOR.code())
                .set(ROLE_AT_UNIT.UNIT_ID, Jurisdiction.NATION)
                .set(ROLE_AT_UNIT.VALIDITY, DateRange.since(clock.today()))
                .set(ROLE_AT_UNIT.REASON, "khởi tạo hệ thống")
                .set(ROLE_AT_UNIT.GRANTED_AT, now)
                .set(ROLE_AT_UNIT.GRANTED_BY, by)
                .execute();
        return new PersonId(id);
    }
}
