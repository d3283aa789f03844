package vn.bodua.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Recorded time never runs back. */
class BusinessClockTest {

    private static final Instant NOON_IN_HANOI = Instant.parse("2026-07-01T05:00:00Z");

    @Test
    void aFixedClockStandsStillUntilItIsMoved() {
        BusinessClock clock = BusinessClock.fixedAt(NOON_IN_HANOI);

        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI).isEqualTo(clock.now());

        clock.forward(Duration.ofDays(3));
        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI.plus(Duration.ofDays(3)));
    }

    @Test
    void aDayEndsAtMidnightInHanoi() {
        assertThat(BusinessClock.endOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
    }

    @Test
    void movesAddUp() {
        BusinessClock clock = BusinessClock.fixedAt(NOON_IN_HANOI);
        clock.forward(Duration.ofHours(1));
        clock.forward(Duration.ZERO);
        clock.forward(Duration.ofHours(2));

        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI.plus(Duration.ofHours(3)));
    }

    @Test
    void theClockIsNotMovedBack() {
        BusinessClock clock = BusinessClock.fixedAt(NOON_IN_HANOI);

        assertThatThrownBy(() -> clock.forward(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI);
    }

    @Test
    void aMachineWhoseClockIsSetBackDoesNotTakeUsBack() {
        MachineClock machine = new MachineClock(NOON_IN_HANOI);
        BusinessClock clock = new BusinessClock(machine);
        clock.now();

        machine.shows = NOON_IN_HANOI.minus(Duration.ofHours(2));
        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI);

        machine.shows = NOON_IN_HANOI.plusSeconds(1);
        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI.plusSeconds(1));
    }

    @Test
    void aMomentIsAsPreciseAsTheDatabaseKeepsIt() {
        BusinessClock clock = BusinessClock.fixedAt(NOON_IN_HANOI.plusNanos(123_456_789));

        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI.plusNanos(123_456_000));
    }

    @Test
    void theDayChangesAtMidnightInHanoi() {
        BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-07-01T16:59:59.999999Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 1));

        clock.forward(Duration.ofNanos(1000));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void theMachinesClockRunsAndIsNearTheMachinesTime() {
        Instant before = Clock.systemUTC().instant().minusMillis(1);
        Instant now = BusinessClock.system().now();

        assertThat(now).isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void manyWhoMoveTheClockAtOnceLoseNoMove() {
        BusinessClock clock = BusinessClock.fixedAt(NOON_IN_HANOI);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1000; i++) {
                people.execute(() -> clock.forward(Duration.ofSeconds(1)));
            }
        }

        assertThat(clock.now()).isEqualTo(NOON_IN_HANOI.plusSeconds(1000));
    }

    /** A machine's clock that someone sets. */
    private static final class MachineClock extends Clock {

        private Instant shows;

        MachineClock(Instant shows) {
            this.shows = shows;
        }

        @Override
        public Instant instant() {
            return shows;
        }

        @Override
        public ZoneId getZone() {
            return BusinessClock.HANOI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the zone is Hà Nội's");
        }
    }
}
