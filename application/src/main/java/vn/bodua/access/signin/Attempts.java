package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.SIGN_IN_ATTEMPT;

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
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.database.TransactionLock;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Slows guessing down. The first five wrong tries are free, each further one waits twice as long as the one before, up to
 * a quarter of an hour; never more than ten in a quarter of an hour, by account and by address. The wait ends by itself. A
 * device that signed in before has a count of its own, so nobody is shut out by somebody else's tries.
 *
 * <p>A try counts before it is judged, so a hundred at once are no more than ten one after another.
 */
@Component
class Attempts {

    static final int FREE = 5;
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    /** How long wrong tries are remembered against an account that nobody has signed in to since. */
    private static final Duration MEMORY = Duration.ofHours(24);

    private static final long LOCK_SPACE = 4_854_716_300L;

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Attempts(DSLContext sql, PlatformTransactionManager transactions, BusinessClock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        // A try stays counted even where what it belonged to is undone.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What is tried; each has a count of its own. */
    enum Kind {
        PASSWORD,
        SECOND_FACTOR,
        TOKEN
    }

    /** A try that was let through and counts as wrong until it is said to be right. */
    record Try(long id, String counted, String address) {}

    /**
     * Lets one try through, or says how long to wait.
     *
     * @param rememberedDevice identifies the known device that it comes from
     */
    Outcome<Try> begin(Kind kind, String account, String address, Optional<String> rememberedDevice) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        String counted = kind.name().toLowerCase(Locale.ROOT) + ":" + cut(name)
                + rememberedDevice.map(d -> "@" + d).orElse("");
        String countedAddress = rememberedDevice.isPresent() ? "" : address;
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(counted);
            if (!countedAddress.isEmpty()) {
                lock(countedAddress);
            }
            Instant now = clock.now();
            Instant free = later(
                    kind == Kind.TOKEN ? now : freeAgain(byAccount(counted, now)),
                    countedAddress.isEmpty() ? now : freeAgain(byAddress(countedAddress, now)));
            if (free.isAfter(now)) {
                long minutes = Duration.between(now, free).plusSeconds(59).toMinutes();
                return Outcome.refused(Refusal.of(RefusalCode.TOO_MANY_TRIES, "wait", Long.toString(minutes)));
            }
            return Outcome.done(new Try(keep(counted, countedAddress, now, false), counted, countedAddress));
        }));
    }

    /** It was right: it no longer counts, and what was wrong before is forgotten for this account. */
    void wasRight(Try right) {
        transaction.executeWithoutResult(status -> {
            sql.deleteFrom(SIGN_IN_ATTEMPT)
                    .where(SIGN_IN_ATTEMPT.ID.eq(right.id()))
                    .execute();
            keep(right.counted(), "", clock.now(), true);
        });
    }

    private long keep(String counted, String address, Instant at, boolean succeeded) {
        return Objects.requireNonNull(sql.insertInto(SIGN_IN_ATTEMPT)
                        .set(SIGN_IN_ATTEMPT.ACCOUNT, counted)
                        .set(SIGN_IN_ATTEMPT.ADDRESS, address)
                        .set(SIGN_IN_ATTEMPT.AT, at.atOffset(ZoneOffset.UTC))
                        .set(SIGN_IN_ATTEMPT.SUCCEEDED, succeeded)
                        .returning(SIGN_IN_ATTEMPT.ID)
                        .fetchOne())
                .getId();
    }

    private List<Instant> byAccount(String counted, Instant now) {
        Condition sinceRight = SIGN_IN_ATTEMPT.ID.gt(DSL.coalesce(
                DSL.field(DSL.select(DSL.max(SIGN_IN_ATTEMPT.ID))
                        .from(SIGN_IN_ATTEMPT)
                        .where(SIGN_IN_ATTEMPT.ACCOUNT.eq(counted))
                        .and(SIGN_IN_ATTEMPT.SUCCEEDED.isTrue())),
                DSL.val(0L)));
        return wrong(SIGN_IN_ATTEMPT.ACCOUNT.eq(counted).and(sinceRight), now.minus(MEMORY));
    }

    private List<Instant> byAddress(String address, Instant now) {
        return wrong(SIGN_IN_ATTEMPT.ADDRESS.eq(address), now.minus(WINDOW));
    }

    /** Newest first. */
    private List<Instant> wrong(Condition which, Instant since) {
        return sql
                .select(SIGN_IN_ATTEMPT.AT)
                .from(SIGN_IN_ATTEMPT)
                .where(which)
                .and(SIGN_IN_ATTEMPT.SUCCEEDED.isFalse())
                .and(SIGN_IN_ATTEMPT.AT.gt(since.atOffset(ZoneOffset.UTC)))
                .orderBy(SIGN_IN_ATTEMPT.ID.desc())
                .limit(2 * MOST)
                .fetch(SIGN_IN_ATTEMPT.AT)
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** When the next try is let through after these wrong ones. */
    static Instant freeAgain(List<Instant> newestFirst) {
        if (newestFirst.size() < FREE) {
            return Instant.MIN;
        }
        Instant grown = newestFirst.getFirst().plus(wait(newestFirst.size()));
        // Ten within the window: the tenth last must have left it.
        return newestFirst.size() < MOST
                ? grown
                : later(grown, newestFirst.get(MOST - 1).plus(WINDOW));
    }

    private static Duration wait(int wrong) {
        int doublings = Math.min(wrong - FREE, MOST);
        Duration grown = FIRST_WAIT.multipliedBy(1L << doublings);
        return grown.compareTo(WINDOW) < 0 ? grown : WINDOW;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // Held to the end of the transaction, so that two tries of one account are counted one after the other.
    private void lock(String what) {
        TransactionLock.hold(sql, LOCK_SPACE + Integer.toUnsignedLong(what.hashCode()));
    }

    private static String cut(String name) {
        return name.length() <= 64 ? name : RandomToken.hash(name);
    }
}
