package vn.bodua.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is done with several in turn")
class OutcomeOfSeveralTest {

    private final List<Integer> tried = new ArrayList<>();

    private Outcome<String> written(int number) {
        tried.add(number);
        return number < 0
                ? Outcome.refused(Refusal.unreadable(Integer.toString(number), "≥ 0"))
                : Outcome.done("no. " + number);
    }

    @Test
    @DisplayName("is done in their order, and of none is nothing")
    void done() {
        assertThat(Outcome.each(List.of(3, 1, 2), this::written).orElseThrow())
                .containsExactly("no. 3", "no. 1", "no. 2");
        assertThat(Outcome.each(List.<Integer>of(), this::written).orElseThrow())
                .isEmpty();
    }

    @Test
    @DisplayName("is refused by the first that is refused, and what follows is not tried")
    void refused() {
        assertThat(Outcome.each(List.of(3, -1, -2, 4), this::written))
                .isEqualTo(Outcome.refused(Refusal.unreadable("-1", "≥ 0")));
        assertThat(tried).containsExactly(3, -1);
    }
}
