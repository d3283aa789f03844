package vn.bodua.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about somebody's account: within reach with the office that the person works at. */
@Component
class PersonSubject implements SubjectKind<PersonId> {

    static final String KIND = "account";

    private final AccountTables tables;

    PersonSubject(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public Class<PersonId> type() {
        return PersonId.class;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<String> unitOf(PersonId subject) {
        return tables.unitOf(subject);
    }

    @Override
    public Refusal unknown(PersonId subject) {
        return Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", subject.toString());
    }
}
