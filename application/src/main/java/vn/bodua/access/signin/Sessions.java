package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.SessionRecord;
import vn.bodua.time.BusinessClock;

/**
 * Who is signed in, in the database, so that every node knows. A session lasts a working day at most, ends after hours
 * without use, and sooner for those who sign in with a second factor by duty. When a person becomes more surely recognised
 * the session ends and another begins, so that a token that was planted before is worth nothing after.
 */
@Component
public class Sessions {

    /**
     * How long sessions last.
     *
     * @param idle without a request
     * @param idleByDuty without a request, for roles that need a second factor
     * @param longest in any case
     */
    public record Limits(Duration idle, Duration idleByDuty, Duration longest) {

        private static final Duration BY_DUTY = Duration.ofHours(1);

        /** Those who decide and administer are asked again sooner. */
        static Limits of(Duration idle, Duration longest) {
            return new Limits(idle, idle.compareTo(BY_DUTY) < 0 ? idle : BY_DUTY, longest);
        }
    }

    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Actors actors;
    private final Limits limits;
    private final BusinessClock clock;

    Sessions(DSLContext sql, Actors actors, Limits limits, BusinessClock clock) {
        this.sql = sql;
        this.actors = actors;
        this.limits = limits;
        this.clock = clock;
    }

    /** A session that has just begun, with the token that the browser keeps. */
    public record Begun(long id, String token) {}

    /** One of a person's sessions, as the person sees it. */
    public record Listed(long id, String device, String address, Instant begun, Instant lastSeen, boolean strong) {}

    public Begun begin(PersonId person, Actors.Strength strength, From from) {
        String token = RandomToken.fresh();
        OffsetDateTime now = now();
        Long id = Objects.requireNonNull(sql.insertInto(SESSION)
                        .set(SESSION.TOKEN_HASH, RandomToken.hash(token))
                        .set(SESSION.PERSON_ID, person.value())
                        .set(SESSION.STRENGTH, strength.name().toLowerCase(Locale.ROOT))
                        .set(SESSION.ADDRESS, from.address())
                        .set(SESSION.DEVICE, from.device())
                        .set(SESSION.BEGUN_AT, now)
                        .set(SESSION.LAST_SEEN_AT, now)
                        .set(SESSION.EXPIRES_AT, now.plus(limits.longest()))
                        .returning(SESSION.ID)
                        .fetchOne())
                .getId();
        return new Begun(id, token);
    }

    /** The person whose session it is, in the act; empty where the session is over or the account may not be used. */
    public Optional<Actor> recognise(String token, Origin origin) {
        Instant now = clock.now();
        return sql.selectFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(RandomToken.hash(token)))
                .and(isOpen(now))
                .fetchOptional()
                .flatMap(session -> recognised(session, origin, now));
    }

    private Optional<Actor> recognised(SessionRecord session, Origin origin, Instant now) {
        Origin here = new Origin(
                origin.face(), origin.address(), "session:" + session.getId(), origin.request(), origin.once());
        Actors.Strength strength = Actors.Strength.valueOf(session.getStrength().toUpperCase(Locale.ROOT));
        Optional<Actor> actor = actors.recognised(new PersonId(session.getPersonId()), strength, here);
        Instant seen = session.getLastSeenAt().toInstant();
        boolean byDuty = actor.stream()
                .flatMap(a -> a.standings().stream())
                .anyMatch(s -> s.role().needsSecondFactor());
        if (actor.isEmpty() || byDuty && seen.plus(limits.idleByDuty()).isBefore(now)) {
            end(SESSION.ID.eq(session.getId()));
            return Optional.empty();
        }
        if (seen.plus(SEEN_ANEW).isBefore(now)) {
            sql.update(SESSION)
                    .set(SESSION.LAST_SEEN_AT, now.atOffset(ZoneOffset.UTC))
                    .where(SESSION.ID.eq(session.getId()))
                    .execute();
        }
        return actor;
    }

    /** The session by which an actor acts; empty for a token or a job. */
    public static Optional<Long> idOf(Actor actor) {
        String session = actor.origin().session();
        return session.startsWith("session:")
                ? Optional.of(Long.valueOf(session.substring("session:".length())))
                : Optional.empty();
    }

    /** Ends the session of a token at once. */
    public void end(String token) {
        end(SESSION.TOKEN_HASH.eq(RandomToken.hash(token)));
    }

    boolean end(PersonId person, long session) {
        return end(SESSION.PERSON_ID.eq(person.value()).and(SESSION.ID.eq(session))) == 1;
    }

    /** Ends every session of a person; those of an account that is disabled or invited anew too. */
    public int endAll(PersonId person) {
        return end(SESSION.PERSON_ID.eq(person.value()));
    }

    int endOthers(PersonId person, long kept) {
        return end(SESSION.PERSON_ID.eq(person.value()).and(SESSION.ID.ne(kept)));
    }

    /** When an open session began. */
    Optional<Instant> begun(long session) {
        return sql.select(SESSION.BEGUN_AT)
                .from(SESSION)
                .where(SESSION.ID.eq(session))
                .and(isOpen(clock.now()))
                .fetchOptional(SESSION.BEGUN_AT)
                .map(OffsetDateTime::toInstant);
    }

    List<Listed> open(PersonId person) {
        return sql.selectFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(person.value()))
                .and(isOpen(clock.now()))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID.desc())
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getDevice(),
                        row.getAddress(),
                        row.getBegunAt().toInstant(),
                        row.getLastSeenAt().toInstant(),
                        row.getStrength().equals("second_factor")));
    }

    private int end(Condition which) {
        return sql.update(SESSION)
                .set(SESSION.ENDED_AT, now())
                .where(which)
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    private Condition isOpen(Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return SESSION.ENDED_AT
                .isNull()
                .and(SESSION.EXPIRES_AT.gt(moment))
                .and(SESSION.LAST_SEEN_AT.gt(moment.minus(limits.idle())));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
