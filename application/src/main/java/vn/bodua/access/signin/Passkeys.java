package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PASSKEY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;

/** The passkeys that people have added to their accounts. */
@Component
class Passkeys {

    private final DSLContext sql;

    Passkeys(DSLContext sql) {
        this.sql = sql;
    }

    /** A passkey as its person sees it; the number is its place among those of the person. */
    public record Listed(String id, String name, Instant made, Optional<Instant> lastUsed) {}

    int count(PersonId person) {
        return sql.fetchCount(PASSKEY, PASSKEY.PERSON_ID.eq(person.value()));
    }

    List<Listed> of(PersonId person) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person.value()))
                .orderBy(PASSKEY.MADE_AT)
                .fetch(row -> new Listed(
                        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(row.getCredentialId()),
                        row.getName(),
                        row.getMadeAt().toInstant(),
                        Optional.ofNullable(row.getLastUsedAt()).map(OffsetDateTime::toInstant)));
    }

    void removeAll(PersonId person) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person.value())).execute();
    }
}
