package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which backups stay")
class RetentionTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest(name = "{0}: of {2} stay {3}")
    @CsvSource(textBlock = """
            the newest of each day,           '2 0 0', '11-20T01 11-20T09 11-21T01 11-21T09',       '11-20T09 11-21T09'
            days without any do not count,    '2 0 0', '01-01T00 06-01T00 11-21T00',                '06-01T00 11-21T00'
            an only one stays,                '1 0 0', '11-21T00',                                  '11-21T00'
            none is none,                     '1 0 0', '',                                          ''
            the newest of each week,          '1 2 0', '11-08T00 11-09T00 11-15T00 11-16T00 11-17T00', '11-15T00 11-17T00'
            a week is from Monday,            '1 3 0', '11-01T00 11-02T00 11-08T00 11-09T00',       '11-01T00 11-08T00 11-09T00'
            the newest of each month,         '1 0 3', '08-31T00 09-01T00 09-30T00 10-15T00 11-01T00', '09-30T00 10-15T00 11-01T00'
            one may be of day week and month, '1 1 1', '11-20T00 11-21T00',                         '11-21T00'
            all three together,               '2 2 2', '10-01T00 10-30T00 11-10T00 11-15T00 11-19T00 11-20T00 11-21T00', '10-30T00 11-15T00 11-20T00 11-21T00'
            """)
    void kept(String rule, String spans, String backups, String kept) {
        int[] counts =
                Arrays.stream(spans.split(" ")).mapToInt(Integer::parseInt).toArray();
        Retention retention = new Retention(counts[0], counts[1], counts[2], ZoneOffset.UTC);
        assertThat(retention.kept(moments(backups))).as(rule).containsExactlyElementsOf(moments(kept));
    }

    @Test
    @DisplayName("a day is a day in Hà Nội, and a week at the turn of the year is one")
    void zoneAndYear() {
        Instant evening = Instant.parse("2026-11-20T16:59:00Z");
        Instant afterMidnight = Instant.parse("2026-11-20T17:01:00Z");
        assertThat(new Retention(2, 0, 0, HANOI).kept(List.of(evening, afterMidnight)))
                .containsExactly(evening, afterMidnight);
        assertThat(new Retention(2, 0, 0, ZoneOffset.UTC).kept(List.of(evening, afterMidnight)))
                .containsExactly(afterMidnight);
        Instant wednesday = Instant.parse("2025-12-31T05:00:00Z");
        Instant thursday = Instant.parse("2026-01-01T05:00:00Z");
        assertThat(new Retention(1, 5, 0, HANOI).kept(List.of(wednesday, thursday)))
                .containsExactly(thursday);
    }

    @Test
    @DisplayName(
            "a backup every five minutes for two years leaves 7 days, 5 weeks and 12 months, and always the newest")
    void twoYears() {
        Instant begin = Instant.parse("2024-11-22T00:00:00Z");
        List<Instant> all = IntStream.range(0, 2 * 365 * 24 * 12)
                .mapToObj(i -> begin.plusSeconds(300L * i))
                .toList();
        assertThat(Retention.usual(HANOI).kept(all))
                .hasSizeBetween(7 + 12, 7 + 5 + 12)
                .contains(all.getLast());
    }

    @Test
    @DisplayName("keeping nothing is refused")
    void keepingNothing() {
        assertThatThrownBy(() -> new Retention(0, 5, 5, HANOI)).hasMessageContaining("0 days");
    }

    private static List<Instant> moments(String texts) {
        return texts.isEmpty()
                ? List.of()
                : Arrays.stream(texts.split(" "))
                        .map(text -> Instant.parse("2026-" + text + ":00:00Z"))
                        .toList();
    }
}
