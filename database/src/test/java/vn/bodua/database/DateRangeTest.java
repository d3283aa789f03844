package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A range of days includes its first day and not the one on which it ends")
class DateRangeTest {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Test
    @DisplayName("it holds its first day and the day before its end")
    void contains() {
        DateRange range = DateRange.between(LocalDate.of(1997, 1, 1), MERGER);
        assertThat(range.contains(LocalDate.of(1996, 12, 31))).isFalse();
        assertThat(range.contains(LocalDate.of(1997, 1, 1))).isTrue();
        assertThat(range.contains(MERGER.minusDays(1))).isTrue();
        assertThat(range.contains(MERGER)).isFalse();
    }

    @Test
    @DisplayName("an open end holds every day on its side")
    void openEnds() {
        assertThat(DateRange.since(MERGER).contains(LocalDate.MAX)).isTrue();
        assertThat(DateRange.before(MERGER).contains(LocalDate.MIN)).isTrue();
        assertThat(DateRange.ALWAYS.contains(MERGER)).isTrue();
    }

    @Test
    @DisplayName("a range that holds no day is refused")
    void refusesEmpty() {
        assertThatThrownBy(() -> DateRange.between(MERGER, MERGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no day");
    }

    @ParameterizedTest
    @DisplayName("what PostgreSQL prints is read and written back the same")
    @ValueSource(strings = {"[1997-01-01,2025-07-01)", "[2025-07-01,)", "(,2025-07-01)", "(,)"})
    void roundTrip(String printed) {
        assertThat(DateRange.read(printed)).hasToString(printed);
    }

    @ParameterizedTest
    @DisplayName("anything else is refused")
    @ValueSource(strings = {"empty", "", "[2025-07-01,2025-08-01]", "[a,b)"})
    void refusesOthers(String printed) {
        assertThatThrownBy(() -> DateRange.read(printed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("jOOQ writes it into a daterange column, finds by it, and reads it back")
    void throughJooq(@TempDir Path home) throws Exception {
        DataType<DateRange> type = SQLDataType.OTHER.asConvertedDataType(new DateRangeBinding());
        Table<?> table = DSL.table(DSL.name("kept"));
        Field<DateRange> validity = DSL.field(DSL.name("validity"), type);
        List<DateRange> ranges =
                List.of(DateRange.between(LocalDate.of(1997, 1, 1), MERGER), DateRange.since(MERGER), DateRange.ALWAYS);
        try (EmbeddedPostgres postgres = TestHomes.start(home);
                Connection connection = postgres.owner().open()) {
            TestHomes.execute(postgres.owner(), "CREATE TABLE kept (validity daterange)");
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            for (DateRange range : ranges) {
                dsl.insertInto(table, validity).values(range).execute();
            }
            dsl.insertInto(table, validity).values((DateRange) null).execute();
            assertThat(dsl.select(validity).from(table).fetch(validity))
                    .containsExactlyInAnyOrder(ranges.get(0), ranges.get(1), ranges.get(2), null);
            assertThat(dsl.select(validity)
                            .from(table)
                            .where(validity.eq(DateRange.since(MERGER)))
                            .fetch(validity))
                    .containsExactly(DateRange.since(MERGER));
        }
    }
}
