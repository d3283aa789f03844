package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestLife.day;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The size of a cooperative")
class SizesTest {

    private static final String AGRICULTURE = "field_agriculture";
    private static final String INDUSTRY = "field_industry_construction";
    private static final long BILLION = 1_000_000_000;

    private final SizeRules rules = SizeRules.shipped();

    private SizeRules.Finding of(
            String day, String field, @Nullable Long members, @Nullable Long capital, @Nullable Long revenue) {
        return rules.classOf(
                day(day),
                field,
                new SizeRules.Known(
                        Optional.ofNullable(members), Optional.ofNullable(capital), Optional.ofNullable(revenue)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    MICRO
            49,   MICRO
            50,   SMALL
            300,  SMALL
            301,  MEDIUM
            1000, MEDIUM
            1001, LARGE
            """)
    @DisplayName("follows from the members alone by the circular of 2020, in every field")
    void byMembers(long members, SizeClass size) {
        assertThat(of("2020-04-01", AGRICULTURE, members, null, null))
                .isEqualTo(new SizeRules.Found(size, "TT 01/2020/TT-BKHĐT"));
        assertThat(of("2024-10-31", "field_trade_services", members, null, null))
                .isEqualTo(new SizeRules.Found(size, "TT 01/2020/TT-BKHĐT"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # members, capital, revenue (billion VND), size
            300, 10, 0,  LARGE
            300, 0,  50, LARGE
            299, 10, 50, MEDIUM
            300, 9,  49, MEDIUM
            200, 5,  0,  MEDIUM
            200, 4,  9,  SMALL
            199, 90, 90, SMALL
            50,  0,  2,  SMALL
            50,  0,  1,  MICRO
            49,  90, 90, MICRO
            """)
    @DisplayName("in agriculture follows from members and from capital or revenue by the decree of 2024")
    void byMembersAndMeans(long members, long capital, long revenue, SizeClass size) {
        assertThat(of("2024-11-01", AGRICULTURE, members, capital * BILLION, revenue * BILLION))
                .isEqualTo(new SizeRules.Found(size, "NĐ 113/2024/NĐ-CP"));
    }

    @Test
    @DisplayName("changes with the rule on the day on which another is in force")
    void byDate() {
        assertThat(of("2024-10-31", AGRICULTURE, 1_200L, 0L, 0L))
                .isEqualTo(new SizeRules.Found(SizeClass.LARGE, "TT 01/2020/TT-BKHĐT"));
        assertThat(of("2024-11-01", AGRICULTURE, 1_200L, 0L, 0L))
                .isEqualTo(new SizeRules.Found(SizeClass.MICRO, "NĐ 113/2024/NĐ-CP"));
        assertThat(rules.changes()).containsExactly(day("2020-04-01"), day("2024-11-01"));
    }

    @Test
    @DisplayName("is not determined before there was a rule")
    void before() {
        assertThat(of("2020-03-31", AGRICULTURE, 1_200L, 0L, 0L)).isEqualTo(new SizeRules.NoRule());
    }

    @Test
    @DisplayName("is not determined where a count is missing that decides, and is where the count decides nothing")
    void countMissing() {
        assertThat(of("2021-01-01", AGRICULTURE, null, 0L, 0L))
                .isEqualTo(new SizeRules.CountMissing("TT 01/2020/TT-BKHĐT"));
        assertThat(of("2025-01-01", AGRICULTURE, 300L, null, null))
                .isEqualTo(new SizeRules.CountMissing("NĐ 113/2024/NĐ-CP"));
        assertThat(of("2025-01-01", AGRICULTURE, 300L, 10 * BILLION, null))
                .isEqualTo(new SizeRules.Found(SizeClass.LARGE, "NĐ 113/2024/NĐ-CP"));
        assertThat(of("2025-01-01", AGRICULTURE, 49L, null, null))
                .isEqualTo(new SizeRules.Found(SizeClass.MICRO, "NĐ 113/2024/NĐ-CP"));
    }

    @Test
    @DisplayName("is not determined where the threshold is not confirmed, unless a confirmed one above it is reached")
    void thresholdOpen() {
        assertThat(of("2025-01-01", INDUSTRY, 100L, 20 * BILLION, 0L))
                .isEqualTo(new SizeRules.Found(SizeClass.LARGE, "NĐ 113/2024/NĐ-CP"));
        assertThat(of("2025-01-01", INDUSTRY, 99L, 20 * BILLION, 0L))
                .isEqualTo(new SizeRules.ThresholdOpen("NĐ 113/2024/NĐ-CP"));
        assertThat(of("2025-01-01", "field_trade_services", 3L, 0L, 0L))
                .isEqualTo(new SizeRules.ThresholdOpen("NĐ 113/2024/NĐ-CP"));
        assertThat(rules.classByCapital(day("2021-01-01"), Optional.of(BILLION)))
                .isEqualTo(new SizeRules.ThresholdOpen("TT 01/2020/TT-BKHĐT"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0118,  field_agriculture
            01181, field_agriculture
            03,    field_agriculture
            0893,  field_agriculture
            08930, field_agriculture
            0810,  field_industry_construction
            1010,  field_industry_construction
            3811,  field_industry_construction
            41000, field_industry_construction
            4933,  field_trade_services
            6419,  field_finance
            96390, field_trade_services
            """)
    @DisplayName("is told in the statutory field of the main line: salt is agriculture, waste is industry")
    void fields(String line, String field) {
        assertThat(StatutoryFields.shipped()
                        .of(new Registration.Business("general", List.of(line, "0111"), Optional.empty())))
                .contains(field);
    }

    @Test
    @DisplayName("is told in the field of the sector where no line is registered, and in none where that is too wide")
    void fieldOfSector() {
        StatutoryFields fields = StatutoryFields.shipped();
        assertThat(fields.of(Registration.Business.in("salt"))).contains(AGRICULTURE);
        assertThat(fields.of(Registration.Business.in("non_agriculture"))).isEmpty();
        assertThat(fields.isSector("non_agriculture")).isTrue();
        assertThat(fields.isSector("nothing")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "00", "34", "123456", "ab", "A"})
    @DisplayName("knows no line outside of the system of economic branches")
    void unknownLines(String line) {
        assertThat(StatutoryFields.shipped().unknown(List.of("0111", line))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2013-06-30, COOPERATIVE,
            2013-07-01, COOPERATIVE, 7
            2024-06-30, COOPERATIVE, 7
            2024-07-01, COOPERATIVE, 5
            2024-06-30, UNION,       4
            2024-07-01, UNION,       3
            2024-07-01, GROUP,       2
            2024-07-01, CREDIT_FUND,
            """)
    @DisplayName("begins with as many members as the law of the day asks for")
    void minimum(String day, LegalKind kind, @Nullable Long limit) {
        assertThat(MinimumMembers.shipped().on(day(day), kind)).isEqualTo(Optional.ofNullable(limit));
    }
}
