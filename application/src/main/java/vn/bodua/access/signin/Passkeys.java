package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PASSKEY;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.PasskeyRecord;
import vn.bodua.time.BusinessClock;

/** The passkeys that people have added to their accounts: public keys only, so the table opens no door. */
@Component
public class Passkeys {

    static final int MOST = 10;

    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(new ObjectConverter());
    private final DSLContext sql;
    private final BusinessClock clock;

    Passkeys(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A passkey as its person sees it. */
    public record Listed(String id, String name, Instant made, Optional<Instant> lastUsed) {}

    /** A passkey as its answers are judged by. */
    record Kept(PersonId person, AttestedCredentialData credential, long signCount) {}

    int count(PersonId person) {
        return sql.fetchCount(PASSKEY, PASSKEY.PERSON_ID.eq(person.value()));
    }

    List<Listed> of(PersonId person) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person.value()))
                .orderBy(PASSKEY.MADE_AT)
                .fetch(row -> new Listed(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getCredentialId()),
                        row.getName(),
                        row.getMadeAt().toInstant(),
                        Optional.ofNullable(row.getLastUsedAt()).map(OffsetDateTime::toInstant)));
    }

    Optional<Kept> find(byte[] credentialId) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .fetchOptional()
                .map(this::kept);
    }

    boolean add(PersonId person, String name, AttestedCredentialData credential, long signCount) {
        return sql.insertInto(PASSKEY)
                        .set(PASSKEY.CREDENTIAL_ID, credential.getCredentialId())
                        .set(PASSKEY.PERSON_ID, person.value())
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.PUBLIC_KEY, keys.convert(credential))
                        .set(PASSKEY.SIGN_COUNT, signCount)
                        .set(PASSKEY.MADE_AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void used(byte[] credentialId, long signCount) {
        sql.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, signCount)
                .set(PASSKEY.LAST_USED_AT, now())
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .execute();
    }

    boolean remove(PersonId person, byte[] credentialId) {
        return sql.deleteFrom(PASSKEY)
                        .where(PASSKEY.PERSON_ID.eq(person.value()))
                        .and(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                        .execute()
                == 1;
    }

    void removeAll(PersonId person) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person.value())).execute();
    }

    private Kept kept(PasskeyRecord row) {
        return new Kept(new PersonId(row.getPersonId()), keys.convert(row.getPublicKey()), row.getSignCount());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
