package vn.bodua.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The first day belongs to a validity, the last one not. */
class ValidityTest {

    private static final LocalDate FROM = LocalDate.of(2008, 8, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 7, 1);

    @Test
    void itHoldsFromItsFirstDayUntilTheDayBeforeItsEnd() {
        Validity validity = Validity.between(FROM, UNTIL);

        assertThat(validity.holdsOn(FROM.minusDays(1))).isFalse();
        assertThat(validity.holdsOn(FROM)).isTrue();
        assertThat(validity.holdsOn(UNTIL.minusDays(1))).isTrue();
        assertThat(validity.holdsOn(UNTIL)).isFalse();
    }

    @Test
    void anOpenEndHoldsForEver() {
        assertThat(Validity.since(FROM).holdsOn(LocalDate.MAX)).isTrue();
        assertThat(Validity.since(FROM).holdsOn(FROM.minusDays(1))).isFalse();
        assertThat(Validity.ALWAYS.holdsOn(LocalDate.MIN)).isTrue();
    }

    @Test
    void thereIsNoneThatHoldsOnNoDay() {
        assertThatThrownBy(() -> Validity.between(FROM, FROM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Validity.between(UNTIL, FROM)).isInstanceOf(IllegalArgumentException.class);
    }
}
