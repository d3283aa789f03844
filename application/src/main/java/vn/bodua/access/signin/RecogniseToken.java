package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.API_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.Permission;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.ApiTokenRecord;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Finds the person whom a token acts for, anew at each use. It makes no session and gives no cookie. Wrong tokens are
 * counted by address; a right one is never kept waiting by somebody else's wrong ones.
 *
 * <p>Refusals: {@code TOKEN_REFUSED}, {@code TOO_MANY_TRIES}.
 */
@Component
public class RecogniseToken {

    private static final Duration NOTED_ANEW = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Actors actors;
    private final Attempts attempts;
    private final BusinessClock clock;

    RecogniseToken(DSLContext sql, Actors actors, Attempts attempts, BusinessClock clock) {
        this.sql = sql;
        this.actors = actors;
        this.attempts = attempts;
        this.clock = clock;
    }

    public Outcome<Actor> fromToken(String token, Origin origin) {
        Instant now = clock.now();
        Optional<ApiTokenRecord> found = token.startsWith(KeepTokens.PREFIX)
                ? sql.selectFrom(API_TOKEN)
                        .where(API_TOKEN.TOKEN_HASH.eq(RandomToken.hash(token)))
                        .and(API_TOKEN.ENDED_AT.isNull())
                        .and(API_TOKEN.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
                        .fetchOptional()
                : Optional.empty();
        Optional<Actor> actor = found.flatMap(row -> actors.recognised(
                new PersonId(row.getPersonId()),
                // Made in a session that had shown what the roles of then ask for; later roles are not in its scope.
                Actors.Strength.SECOND_FACTOR,
                scope(row.getScope()),
                new Origin(origin.face(), origin.address(), "token:" + row.getId(), origin.request(), origin.once())));
        if (actor.isEmpty()) {
            return attempts.begin(Attempts.Kind.TOKEN, "", origin.address(), Optional.empty())
                            instanceof Outcome.Refused<Attempts.Try>(Refusal refusal)
                    ? Outcome.refused(refusal)
                    : Outcome.refused(Refusal.of(RefusalCode.TOKEN_REFUSED));
        }
        noteUse(found.orElseThrow(), now);
        return Outcome.done(actor.get());
    }

    /** The permissions of these codes; one that is no longer known gives nothing. */
    static Set<Permission> scope(String[] codes) {
        Set<Permission> scope = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(p -> Arrays.asList(codes).contains(p.code()))
                .forEach(scope::add);
        return scope;
    }

    private void noteUse(ApiTokenRecord row, Instant now) {
        if (row.getLastUsedAt() == null
                || row.getLastUsedAt().toInstant().plus(NOTED_ANEW).isBefore(now)) {
            sql.update(API_TOKEN)
                    .set(API_TOKEN.LAST_USED_AT, now.atOffset(ZoneOffset.UTC))
                    .where(API_TOKEN.ID.eq(row.getId()))
                    .execute();
        }
    }
}
