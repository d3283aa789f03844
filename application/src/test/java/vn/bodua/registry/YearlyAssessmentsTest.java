package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.refusal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.ShowAssessment.Shown;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.registry.assessment.Criterion;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.assessment.Score;

@DisplayName("A cooperative is assessed for a year")
class YearlyAssessmentsTest {

    private static final int YEAR = 2025;

    private final AssessmentRule rule = AssessmentRules.shipped().of(YEAR).orElseThrow();
    private final TestRegistry registry = new TestRegistry();
    private final RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");

    /** Points of all criteria that add up to a total of 60 to 100. */
    private static Map<String, Score> scores(String total) {
        Map<String, Score> scores = new HashMap<>();
        Map.of(
                        "capital", 7,
                        "assets", 6,
                        "results", 11,
                        "funds", 6,
                        "lawfulness", 8,
                        "disputes", 6,
                        "managers", 6,
                        "welfare", 6,
                        "technology", 4)
                .forEach((code, points) -> scores.put(code, new Score(BigDecimal.valueOf(points), "Sổ sách năm")));
        List.of("participation", "services", "information", "community", "commendation")
                .forEach(code -> scores.put(code, Score.of("0")));
        BigDecimal rest = new BigDecimal(total).subtract(BigDecimal.valueOf(60));
        scores.put("benefit", new Score(rest.max(BigDecimal.ZERO), "Nghị quyết đại hội thành viên"));
        if (rest.signum() < 0) {
            scores.put("results", new Score(BigDecimal.valueOf(11).add(rest), ""));
        }
        return scores;
    }

    private static Map<String, Score> with(Map<String, Score> scores, String criterion, String points) {
        Map<String, Score> others = new HashMap<>(scores);
        others.put(criterion, Score.of(points));
        return others;
    }

    private Outcome<RegistrantId> assessed(int year, Map<String, Score> scores) {
        return registry.assess.assess(registry.an, one, year, scores);
    }

    private Outcome<RegistrantId> checked(Map<String, Score> changes) {
        return registry.check.check(registry.an, one, YEAR, changes);
    }

    private Shown shown() {
        return registry.assessment.show(registry.an, one, YEAR).orElseThrow();
    }

    @Test
    @DisplayName("by 15 criteria in three groups that together give 100 points, each criterion with its source")
    void criteria() {
        assertThat(rule.criteria())
                .hasSize(15)
                .extracting(Criterion::number)
                .startsWith(1)
                .endsWith(15);
        assertThat(rule.criteria()).extracting(Criterion::source).doesNotContain("");
        assertThat(rule.groups().stream().map(g -> g.greatest().intValue())).containsExactly(30, 30, 40);
        rule.groups().stream()
                .filter(g ->
                        rule.criteriaOf(g).stream().allMatch(c -> c.greatest().isPresent()))
                .forEach(g -> assertThat(rule.criteriaOf(g).stream()
                                .map(c -> c.greatest().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(g.code())
                        .isEqualByComparingTo(g.greatest()));
        assertThat(rule.criteria().stream().filter(c -> c.greatest().isEmpty()))
                .as("what no text at hand gives is not made up")
                .extracting(Criterion::group)
                .containsOnly("members");
        assertThat(rule.criteria().stream().flatMap(c -> c.facts().stream()))
                .isNotEmpty()
                .allMatch(AssessmentFacts::isKnown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, WEAK",
        "49.99, WEAK",
        "50, AVERAGE",
        "64.99, AVERAGE",
        "65, FAIR",
        "79.99, FAIR",
        "80, GOOD",
        "100, GOOD"
    })
    @DisplayName("good from 80 points, fair from 65, average from 50, weak below")
    void grades(String points, Grade grade) {
        assertThat(rule.grade(new BigDecimal(points))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"49.99, WEAK", "50, AVERAGE", "64.99, AVERAGE", "65, FAIR", "79.99, FAIR", "80, GOOD"})
    @DisplayName("to hundredths of points, from the self-assessment over the check to the grade")
    void toHundredths(String total, Grade grade) {
        assertThat(shown().state()).isEqualTo(new YearlyAssessment.Unassessed());
        assessed(YEAR, scores(total)).orElseThrow();
        assertThat(shown().state()).isInstanceOf(YearlyAssessment.SelfAssessed.class);
        assertThat(shown().ownTotal().orElseThrow()).isEqualByComparingTo(total);
        assertThat(shown().grade()).as("nobody checked it yet").isEmpty();
        checked(Map.of()).orElseThrow();
        assertThat(shown().total().orElseThrow()).isEqualByComparingTo(total);
        assertThat(shown().grade()).contains(grade);
        assertThat(shown().years()).containsExactly(2026, 2025, 2024, 2023, 2022, 2021, 2020);
    }

    @Test
    @DisplayName("whose check changes points with the reason, and both stay beside each other")
    void changed() {
        assessed(YEAR, scores("80")).orElseThrow();
        checked(Map.of("results", new Score(new BigDecimal("8"), " Doanh thu không khớp sổ ")))
                .orElseThrow();
        assertThat(shown().ownTotal().orElseThrow()).isEqualByComparingTo("80");
        assertThat(shown().total().orElseThrow()).isEqualByComparingTo("77");
        assertThat(shown().grade()).contains(Grade.FAIR);
        ShowAssessment.Line line = shown().lines().stream()
                .filter(l -> l.criterion().code().equals("results"))
                .findFirst()
                .orElseThrow();
        assertThat(line.self().orElseThrow().points()).isEqualByComparingTo("11");
        assertThat(line.checked().orElseThrow().note()).isEqualTo("Doanh thu không khớp sổ");
        checked(Map.of()).orElseThrow();
        assertThat(shown().total().orElseThrow()).as("checked once more").isEqualByComparingTo("80");
    }

    @Test
    @DisplayName("anew, and is to be checked anew then; what was recorded before stays on record")
    void again() {
        assessed(YEAR, scores("80")).orElseThrow();
        checked(Map.of()).orElseThrow();
        assessed(YEAR, scores("70")).orElseThrow();
        assertThat(shown().state()).isInstanceOf(YearlyAssessment.SelfAssessed.class);
        assertThat(shown().ownTotal().orElseThrow()).isEqualByComparingTo("70");
        Assessments all = registry.dossiers.of(List.of(one)).get(one).assessments();
        assertThat(all.own()).hasSize(2);
        assertThat(all.checked()).hasSize(1);
        checked(Map.of()).orElseThrow();
        assertThat(shown().grade()).contains(Grade.FAIR);
    }

    @Test
    @DisplayName("with what the registry tells as a proposal, and says where evidence is missing")
    void proposals() {
        registry.counted(one, "2024-12-31", Map.of(CensusItem.CAPITAL, 4_000_000_000L))
                .orElseThrow();
        registry.counted(one, "2025-06-30", Map.of(CensusItem.CAPITAL, 5_000_000_000L))
                .orElseThrow();
        registry.year
                .record(
                        registry.an,
                        one,
                        new YearResults(YEAR, Map.of(YearItem.REVENUE, 9L, YearItem.PROFIT_BEFORE_TAX, -2L), List.of()))
                .orElseThrow();
        assessed(YEAR, scores("50")).orElseThrow();
        Map<String, ShowAssessment.Line> lines = shown().lines().stream()
                .collect(Collectors.toMap(l -> l.criterion().code(), l -> l));
        assertThat(lines.get("capital").facts())
                .containsExactly(new AssessmentFact(
                        "capital", true, java.util.Optional.of(4_000_000_000L), java.util.Optional.of(5_000_000_000L)));
        assertThat(lines.get("results").facts())
                .extracting(AssessmentFact::item)
                .containsExactly("revenue", "profit_before_tax");
        assertThat(lines.get("disputes").facts()).isEmpty();
        assertThat(lines.get("results").lacksEvidence()).isTrue();
        assertThat(lines.get("capital").lacksEvidence()).isFalse();
        assertThat(lines.get("community").lacksEvidence()).as("no points").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, true", "2025-01-01, true", "2025-01-02, false", "2025-12-31, false"})
    @DisplayName("if it was active for 12 months at the end of the year")
    void activeLongEnough(String founded, boolean assessed) {
        RegistrantId young = registry.cooperative("HTX Mới " + founded, founded);
        Outcome<RegistrantId> outcome = registry.assess.assess(registry.an, young, YEAR, scores("80"));
        if (assessed) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(refusal(outcome))
                    .isEqualTo(Refusal.of(
                            RefusalCode.ACTIVE_TOO_SHORT,
                            "year",
                            "2025",
                            "rule",
                            "TT 01/2020/TT-BKHĐT",
                            "limit",
                            "12"));
            assertThat(registry.assessment
                            .show(registry.an, young, YEAR)
                            .orElseThrow()
                            .state())
                    .isEqualTo(new YearlyAssessment.Exempt(Exemption.ACTIVE_TOO_SHORT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, 2025-05-01, , , true",
        "2025-02-01, 2025-05-02, , , false",
        "2024-06-01, 2025-04-01, , , true",
        "2024-06-01, 2025-04-02, , , false",
        "2025-10-01, , , , true",
        "2025-09-30, , , , false",
        "2025-02-01, 2025-04-01, 2025-07-01, 2025-07-31, true",
        "2025-02-01, 2025-04-01, 2025-07-01, 2025-08-02, false"
    })
    @DisplayName("unless it stopped for more than three months of the year, in one stretch or in several")
    void stopped(String from, String until, String again, String end, boolean assessed) {
        registry.on(one, from, new LifeEvent.Suspended("thiếu vốn")).orElseThrow();
        if (until != null) {
            registry.on(one, until, new LifeEvent.Resumed()).orElseThrow();
        }
        if (again != null) {
            registry.on(one, again, new LifeEvent.Suspended("bão")).orElseThrow();
            registry.on(one, end, new LifeEvent.Resumed()).orElseThrow();
        }
        Outcome<RegistrantId> outcome = assessed(YEAR, scores("80"));
        if (assessed) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(refusal(outcome).code()).isEqualTo(RefusalCode.STOPPED_TOO_LONG);
        }
    }

    @Test
    @DisplayName("and so is a union, but not a credit fund, a group, or one that was not there at the end of the year")
    void kinds() {
        Map<String, Score> scores = scores("80");
        for (LegalKind kind : LegalKind.values()) {
            RegistrantId of = registry.founded(kind, TestRegistry.named("Hồ sơ " + kind), "2015-03-01");
            Outcome<RegistrantId> outcome = registry.assess.assess(registry.an, of, YEAR, scores);
            if (kind == LegalKind.COOPERATIVE || kind == LegalKind.UNION) {
                assertThat(outcome).as(kind.code()).isInstanceOf(Outcome.Done.class);
            } else {
                assertThat(refusal(outcome).code()).as(kind.code()).isEqualTo(RefusalCode.KIND_NOT_ASSESSED);
            }
        }
        RegistrantId later = registry.cooperative("HTX Sau", "2026-01-01");
        assertThat(refusal(registry.assess.assess(registry.an, later, YEAR, scores))
                        .code())
                .isEqualTo(RefusalCode.EVENT_BEFORE_FOUNDING);
        registry.on(one, "2025-12-31", new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY))
                .orElseThrow();
        assertThat(refusal(assessed(YEAR, scores)).code()).isEqualTo(RefusalCode.ENDED_ALREADY);
        assertThat(shown().state()).isEqualTo(new YearlyAssessment.Exempt(Exemption.NOT_THERE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            capital,       7.01,  POINTS_OUT_OF_RANGE
            capital,      -0.01,  POINTS_OUT_OF_RANGE
            capital,       6.999, POINTS_OUT_OF_RANGE
            participation, 40.01, POINTS_OUT_OF_RANGE
            participation, 20.01, GROUP_POINTS_EXCEEDED
            beauty,        1,     CRITERION_UNKNOWN
            """)
    @DisplayName("with no points beyond a criterion's scale or its group's, and by no other criteria")
    void points(String criterion, String points, RefusalCode code) {
        assertThat(refusal(assessed(YEAR, with(scores("80"), criterion, points)))
                        .code())
                .isEqualTo(code);
        assessed(YEAR, scores("80")).orElseThrow();
        assertThat(refusal(checked(Map.of(criterion, new Score(new BigDecimal(points), "Kiểm tra lại"))))
                        .code())
                .isEqualTo(code);
        assertThat(shown().state()).isInstanceOf(YearlyAssessment.SelfAssessed.class);
    }

    @Test
    @DisplayName(
            "by all criteria, of a year that has begun and has a rule; checked after the self-assessment, with reasons")
    void refused() {
        Map<String, Score> without = scores("80");
        without.remove("assets");
        without.remove("community");
        assertThat(refusal(assessed(YEAR, without)).details()).containsEntry("missing", "2, 14");
        assertThat(refusal(assessed(YEAR, Map.of())).code()).isEqualTo(RefusalCode.CRITERIA_MISSING);
        assertThat(refusal(assessed(2019, scores("80"))).code()).isEqualTo(RefusalCode.NO_ASSESSMENT_RULE);
        assertThat(refusal(assessed(2027, scores("80"))).code()).isEqualTo(RefusalCode.PERIOD_IN_FUTURE);
        assertThat(refusal(registry.assessment.show(registry.an, one, 2019)).code())
                .isEqualTo(RefusalCode.NO_ASSESSMENT_RULE);
        assertThat(refusal(checked(Map.of())).code()).isEqualTo(RefusalCode.NOT_SELF_ASSESSED);
        assessed(2026, scores("80")).orElseThrow();
        assertThat(refusal(checked(Map.of())).details()).containsEntry("year", "2025");
        assessed(YEAR, scores("80")).orElseThrow();
        assertThat(refusal(checked(Map.of("results", Score.of("8")))).code()).isEqualTo(RefusalCode.REASON_MISSING);
        assertThat(checked(Map.of("results", Score.of("11.00"))))
                .as("as many points need no reason")
                .isInstanceOf(Outcome.Done.class);
        RegistrantId none = new RegistrantId(999);
        assertThat(refusal(registry.assess.assess(registry.an, none, YEAR, scores("80")))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
        assertThat(refusal(registry.assess.assess(TestRegistry.keeperOf(TestRegistry.HA_NOI), one, YEAR, scores("80")))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
    }

    @Test
    @DisplayName("by the rule in force on its last day: a later circular is more rows")
    void dated() throws IOException {
        String table =
                "rule,valid_from,valid_until,part,code,within,number,facts,name_vi,name_en,hint_vi,hint_en,status,source\n"
                        + rows("Cũ", "2020-04-01", "2026-07-01", 80)
                        + rows("Mới", "2026-07-01", "", 85);
        AssessmentRules rules = AssessmentRules.read(new StringReader(table));
        assertThat(rules.of(2019)).isEmpty();
        assertThat(rules.of(2020).orElseThrow().name()).isEqualTo("Cũ");
        assertThat(rules.of(2025).orElseThrow().grade(new BigDecimal("80"))).isEqualTo(Grade.GOOD);
        assertThat(rules.of(2026).orElseThrow().name()).isEqualTo("Mới");
        assertThat(rules.of(2026).orElseThrow().grade(new BigDecimal("80"))).isEqualTo(Grade.WEAK);
    }

    private static String rows(String rule, String from, String until, int good) {
        String head = rule + "," + from + "," + until + ",";
        return head + "grade,good,," + good + ",,,,,,,\n"
                + head + "grade,weak,,0,,,,,,,\n"
                + head + "exemption,months_in_activity,,12,,,,,,,\n"
                + head + "exemption,months_stopped,,3,,,,,,,\n";
    }
}
