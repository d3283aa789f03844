package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.API_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Tokens by which programs act for a person, at the API and at the command line. A token is made for some permissions that
 * the person has at that moment, so a role given later does not make it stronger; what a role no longer gives it loses at
 * once. No token is for the account itself: none can make another, change a password or begin a session.
 *
 * <p>Refusals: {@code FIELD_EMPTY}, {@code TOKEN_EXPIRY_WRONG}, {@code TOKEN_SCOPE_EMPTY}, {@code TOKEN_UNKNOWN}.
 */
@Component
public class KeepTokens {

    public static final int USUAL_DAYS = 90;
    public static final int LONGEST_DAYS = 366;
    static final String PREFIX = "bodua_";
    private static final int LONGEST_NAME = 80;

    private final DSLContext sql;
    private final BusinessClock clock;

    KeepTokens(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a token is for. */
    public enum Scope {
        /** Reading what the person may read. */
        READING,
        /** All that the person may do, but for the account itself. */
        ALL
    }

    /** A token as its person sees it; never the token itself. */
    public record Listed(
            long id, String name, boolean readsOnly, Instant made, Instant expires, Optional<Instant> lastUsed) {}

    /** Makes one and gives it, this once. */
    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<String> make(Actor actor, String name, Scope scope, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "name"));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return Outcome.refused(Refusal.of(RefusalCode.TOKEN_EXPIRY_WRONG, "limit", Integer.toString(LONGEST_DAYS)));
        }
        Set<String> codes = Arrays.stream(Permission.values())
                .filter(p -> p != Permission.KEEP_OWN_ACCOUNT)
                .filter(p -> scope == Scope.ALL || !p.changes())
                .filter(actor::may)
                .map(Permission::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.TOKEN_SCOPE_EMPTY));
        }
        String token = PREFIX + RandomToken.fresh();
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.TOKEN_HASH, RandomToken.hash(token))
                .set(API_TOKEN.PERSON_ID, actor.person().orElseThrow().value())
                .set(API_TOKEN.NAME, name.strip())
                .set(API_TOKEN.SCOPE, codes.toArray(String[]::new))
                .set(API_TOKEN.MADE_AT, now)
                .set(API_TOKEN.EXPIRES_AT, now.plus(Duration.ofDays(days)))
                .execute();
        Changes.note("token " + name.strip(), "", String.join(" ", codes));
        return Outcome.done(token);
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Long> end(Actor actor, long token) {
        int ended = sql.update(API_TOKEN)
                .set(API_TOKEN.ENDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(API_TOKEN.ID.eq(token))
                .and(API_TOKEN.PERSON_ID.eq(actor.person().orElseThrow().value()))
                .and(API_TOKEN.ENDED_AT.isNull())
                .execute();
        if (ended == 0) {
            return Outcome.refused(Refusal.of(RefusalCode.TOKEN_UNKNOWN));
        }
        Changes.note("token " + token, "", "ended");
        return Outcome.done(token);
    }

    List<Listed> of(PersonId person) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person.value()))
                .and(API_TOKEN.ENDED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.gt(clock.now().atOffset(ZoneOffset.UTC)))
                .orderBy(API_TOKEN.ID.desc())
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getName(),
                        RecogniseToken.scope(row.getScope()).stream().noneMatch(Permission::changes),
                        row.getMadeAt().toInstant(),
                        row.getExpiresAt().toInstant(),
                        Optional.ofNullable(row.getLastUsedAt()).map(OffsetDateTime::toInstant)));
    }
}
