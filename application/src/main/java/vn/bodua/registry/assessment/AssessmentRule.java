package vn.bodua.registry.assessment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Validity;

/**
 * One rule of assessment.
 *
 * @param grades from how many points on
 * @param monthsInActivity one that was active for fewer at the end of the year is exempt
 * @param monthsStopped one that stopped for more of the year is exempt
 * @param kinds codes of the legal kinds that are assessed by it
 */
public record AssessmentRule(
        String name,
        Validity validity,
        List<CriteriaGroup> groups,
        List<Criterion> criteria,
        Map<Grade, BigDecimal> grades,
        int monthsInActivity,
        int monthsStopped,
        Set<String> kinds) {

    /** Points are given to hundredths. */
    private static final int DECIMALS = 2;

    public AssessmentRule {
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        grades = new EnumMap<>(grades);
        kinds = Set.copyOf(kinds);
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public List<Criterion> criteriaOf(CriteriaGroup group) {
        return criteria.stream().filter(c -> c.group().equals(group.code())).toList();
    }

    /** The most that one criterion may have: its own limit, or else its group's. */
    public BigDecimal greatest(Criterion criterion) {
        return criterion
                .greatest()
                .orElseGet(() -> groups.stream()
                        .filter(g -> g.code().equals(criterion.group()))
                        .map(CriteriaGroup::greatest)
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
    }

    public static BigDecimal total(Map<String, Score> scores) {
        return scores.values().stream().map(Score::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal total(CriteriaGroup group, Map<String, Score> scores) {
        return criteriaOf(group).stream()
                .flatMap(c -> Optional.ofNullable(scores.get(c.code())).stream())
                .map(Score::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The best grade whose first point is reached. */
    public Grade grade(BigDecimal total) {
        return grades.entrySet().stream()
                .filter(g -> total.compareTo(g.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Grade.WEAK);
    }

    /**
     * Why these points cannot be given.
     *
     * <p>Refusals: {@code CRITERION_UNKNOWN}, {@code POINTS_OUT_OF_RANGE}, {@code GROUP_POINTS_EXCEEDED}, {@code
     * CRITERIA_MISSING}.
     */
    public Optional<Refusal> wrong(Map<String, Score> scores) {
        return unknown(scores)
                .or(() -> outOfRange(scores))
                .or(() -> exceeded(scores))
                .or(() -> missing(scores));
    }

    private Optional<Refusal> unknown(Map<String, Score> scores) {
        return scores.keySet().stream()
                .filter(code -> criterion(code).isEmpty())
                .sorted()
                .findFirst()
                .map(code -> Refusal.of(RefusalCode.CRITERION_UNKNOWN, "criterion", code, "rule", name));
    }

    private Optional<Refusal> outOfRange(Map<String, Score> scores) {
        return criteria.stream()
                .filter(c -> Optional.ofNullable(scores.get(c.code()))
                        .filter(s -> s.points().signum() < 0
                                || s.points().compareTo(greatest(c)) > 0
                                || s.points().stripTrailingZeros().scale() > DECIMALS)
                        .isPresent())
                .findFirst()
                .map(c -> Refusal.of(
                        RefusalCode.POINTS_OUT_OF_RANGE,
                        "criterion",
                        c.code(),
                        "number",
                        Integer.toString(c.number()),
                        "points",
                        Optional.ofNullable(scores.get(c.code()))
                                .map(s -> s.points().toPlainString())
                                .orElse(""),
                        "limit",
                        greatest(c).toPlainString()));
    }

    private Optional<Refusal> exceeded(Map<String, Score> scores) {
        return groups.stream()
                .filter(g -> total(g, scores).compareTo(g.greatest()) > 0)
                .findFirst()
                .map(g -> Refusal.of(
                        RefusalCode.GROUP_POINTS_EXCEEDED,
                        "criteria",
                        criteriaOf(g).getFirst().number() + "–"
                                + criteriaOf(g).getLast().number(),
                        "sum",
                        total(g, scores).toPlainString(),
                        "limit",
                        g.greatest().toPlainString()));
    }

    private Optional<Refusal> missing(Map<String, Score> scores) {
        List<Criterion> missing =
                criteria.stream().filter(c -> !scores.containsKey(c.code())).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.CRITERIA_MISSING,
                        "criterion",
                        missing.getFirst().code(),
                        "missing",
                        missing.stream().map(c -> Integer.toString(c.number())).collect(Collectors.joining(", ")),
                        "rule",
                        name));
    }
}
