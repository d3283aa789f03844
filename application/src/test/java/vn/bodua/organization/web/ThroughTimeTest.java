package vn.bodua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The slider through time")
class ThroughTimeTest {

    private static final LocalDate FIRST = LocalDate.of(2008, 8, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);
    private static final LocalDate THIRD = LocalDate.of(2025, 7, 1);
    private static final List<LocalDate> CHANGES = List.of(THIRD, FIRST, SECOND, SECOND);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static LocalDate asked(String on, String step, String shown) {
        return ThroughTime.asked(CHANGES, TODAY, on, step, shown).day();
    }

    @Test
    @DisplayName("begins with today")
    void today() {
        assertThat(asked("", "", "")).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("takes the date where the date was changed, whatever the slider says")
    void date() {
        assertThat(asked("2020-06-30", "2", "2026-11-22")).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(asked("2020-06-30", "", "")).isEqualTo(LocalDate.of(2020, 6, 30));
    }

    @Test
    @DisplayName("takes the slider where the slider was moved and the date was not")
    void slider() {
        assertThat(asked("2026-11-22", "0", "2026-11-22")).isEqualTo(FIRST);
    }

    @Test
    @DisplayName("keeps a day between two changes where neither was touched")
    void neither() {
        assertThat(asked("2025-06-30", "1", "2025-06-30")).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    @DisplayName("keeps to what was shown where the slider or the date cannot be read")
    void unreadable() {
        assertThat(asked("2025-06-30", "9", "2025-06-30")).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(asked("2025-06-30", "-1", "2025-06-30")).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(asked("2025-06-30", "<b>", "2025-06-30")).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(asked("hôm qua", "", "")).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("leads to the change before and the change after, and to none beyond the ends")
    void steps() {
        ThroughTime between = new ThroughTime(CHANGES, LocalDate.of(2025, 6, 30));
        assertThat(between.change()).contains(SECOND);
        assertThat(between.previous()).contains(FIRST);
        assertThat(between.next()).contains(THIRD);
        assertThat(new ThroughTime(CHANGES, TODAY).next()).isEmpty();
        assertThat(new ThroughTime(CHANGES, FIRST).previous()).isEmpty();
    }

    @Test
    @DisplayName("before the first change leads to it, and says that nothing is known")
    void beforeTheFirst() {
        ThroughTime before = new ThroughTime(CHANGES, LocalDate.of(2000, 1, 1));
        assertThat(before.change()).isEmpty();
        assertThat(before.previous()).isEmpty();
        assertThat(before.next()).contains(FIRST);
        assertThat(new ThroughTime(List.of(), TODAY).next()).isEmpty();
    }
}
