package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.RECOVERY_CODE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.time.BusinessClock;

/** Ten codes on paper for the day the telephone is lost; each opens once. Kept as marks that only this installation makes. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;
    private static final int BYTES = 8;
    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private final DSLContext sql;
    private final SignInKey key;
    private final BusinessClock clock;

    RecoveryCodes(DSLContext sql, SignInKey key, BusinessClock clock) {
        this.sql = sql;
        this.key = key;
        this.clock = clock;
    }

    /** New codes in place of all before, to be shown once. */
    List<String> renew(PersonId person) {
        remove(person);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String letters = Base32.encode(RandomToken.bytes(BYTES)).substring(0, LETTERS);
            String code = letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.PERSON_ID, person.value())
                    .set(RECOVERY_CODE.HASH, mark(person, code))
                    .set(RECOVERY_CODE.MADE_AT, now())
                    .execute();
            codes.add(code);
        }
        return codes;
    }

    boolean take(PersonId person, String code) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now())
                        .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
                        .and(RECOVERY_CODE.HASH.eq(mark(person, code)))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int left(PersonId person) {
        return sql.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person.value()).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    void remove(PersonId person) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
                .execute();
    }

    private String mark(PersonId person, String code) {
        String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return key.mark("recovery", person + ":" + letters);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
