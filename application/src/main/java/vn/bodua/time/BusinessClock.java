package vn.bodua.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The only source of "now" in the project. It runs with the machine's clock and can be moved forwards, so that a test or
 * a rehearsal lives through a deadline in a second. It never runs back, even where the machine's clock is set back. Days
 * are days in Hà Nội; moments are whole microseconds, because the database keeps no more.
 */
public final class BusinessClock {

    /** Time zone of every working day and deadline. */
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    public BusinessClock(Clock machine) {
        this.machine = machine;
    }

    /** A clock that runs with the machine's. */
    public static BusinessClock system() {
        return new BusinessClock(Clock.systemUTC());
    }

    /** A clock that stands still until it is moved. */
    public static BusinessClock fixedAt(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, HANOI));
    }

    public Instant now() {
        Instant moment = machine.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(moment, (last, next) -> next.isAfter(last) ? next : last);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), HANOI);
    }

    /** The moment at which a day has passed in Hà Nội: the first that is no longer of it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HANOI).toInstant();
    }

    /** Moves the clock forwards; a negative duration is refused, because recorded time never runs back. */
    public void forward(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock only moves forwards, not by " + duration);
        }
        ahead.accumulateAndGet(duration, Duration::plus);
    }
}
