package vn.bodua.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.time.Period;

/** What of the dictionary the registry can count. */
final class Countable {

    /** What stands on a day or happens on one. */
    private static final Set<String> OF_DAYS = Set.of(
            "alliance.members",
            "alliance.members_new",
            "coop.active",
            "coop.assets",
            "coop.capital",
            "coop.certified_practice",
            "coop.charter_capital",
            "coop.charter_capital_new",
            "coop.converted",
            "coop.count",
            "coop.dissolved",
            "coop.inactive",
            "coop.managers",
            "coop.managers_degree",
            "coop.managers_intermediate",
            "coop.members",
            "coop.merged",
            "coop.new",
            "coop.not_converted",
            "coop.stopped",
            "coop.to_enterprise",
            "coop.workers",
            "coop.workers_seasonal",
            "group.certified",
            "group.count",
            "group.dissolved",
            "group.members",
            "group.new",
            "group.to_coop",
            "group.workers",
            "ocop.count",
            "ocop.owners",
            "union.count",
            "union.member_coops",
            "union.new",
            "union.workers");

    /** What comes of a year. */
    private static final Set<String> OF_YEARS = Set.of(
            "coop.budget_paid",
            "coop.profit",
            "coop.profit_after_tax",
            "coop.profitable",
            "coop.revenue",
            "coop.revenue_members",
            "rating.average",
            "rating.fair",
            "rating.good",
            "rating.unrated",
            "rating.weak",
            "union.revenue");

    private static final String AGRICULTURE = "agriculture";
    private static final String CREDIT_FUND = "credit_fund";

    private final Dictionary dictionary;
    private final StatutoryFields fields;
    private final AssessmentRules assessmentRules = AssessmentRules.shipped();
    private final Map<String, Map<String, Optional<Breakdown>>> known = new ConcurrentHashMap<>();
    private final List<String> partsOfAgriculture;

    Countable(Dictionary dictionary, StatutoryFields fields) {
        this.dictionary = dictionary;
        this.fields = fields;
        this.partsOfAgriculture = dictionary.exhaustiveParts(dictionary.get("coop.count")).stream()
                .filter(e -> e.whole().equals(Breakdown.of(AGRICULTURE)))
                .flatMap(e -> e.parts().stream())
                .toList();
    }

    AssessmentRules assessmentRules() {
        return assessmentRules;
    }

    StatutoryFields fields() {
        return fields;
    }

    String measure(String indicator) {
        return dictionary.get(indicator).measure();
    }

    /** Whether an indicator is among those that the registry counts. */
    static boolean lists(String indicator) {
        return OF_DAYS.contains(indicator) || OF_YEARS.contains(indicator);
    }

    /** Whether registrants can add to a cell at all. */
    boolean counts(Cell cell) {
        boolean ofYears = OF_YEARS.contains(cell.indicator());
        Breakdown breakdown = cell.breakdown();
        return (OF_DAYS.contains(cell.indicator()) || ofYears && cell.period().shape() == Period.Shape.YEAR)
                && (breakdown.isWhole()
                        || breakdown.codes().size() == 1
                                && by(cell.indicator(), breakdown.code()).isPresent());
    }

    /** The indicator that counts those whose members, workers, money an indicator adds up. */
    Optional<String> filesOf(String indicator) {
        return Stream.of("coop", "union", "group")
                .filter(kind -> indicator.startsWith(kind + "."))
                .map(kind -> kind + ".count")
                .findFirst();
    }

    /** The part of an indicator that a code names; empty where the indicator is not divided so. */
    Optional<Breakdown> by(String indicator, String code) {
        return known.computeIfAbsent(indicator, i -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        code,
                        c -> Optional.of(Breakdown.of(c))
                                .filter(breakdown -> dictionary
                                        .check(indicator, breakdown)
                                        .done()
                                        .isPresent()));
    }

    /** A sector and the wider one that it belongs to. */
    List<String> sectors(String sector) {
        if (sector.equals(CREDIT_FUND) || sector.equals("non_agriculture") || sector.equals(AGRICULTURE)) {
            return List.of(sector);
        }
        return List.of(sector, partsOfAgriculture.contains(sector) ? AGRICULTURE : "non_agriculture");
    }

    /** By the number of members alone (Circular 01/2020/TT-BKHĐT, article 4). */
    String membersClass(long members) {
        return members < 50 ? "micro" : members <= 300 ? "small" : members <= 1_000 ? "medium" : "large";
    }

    /** As the White Book divides them. */
    String labourClass(long workers) {
        return workers < 10
                ? "labour_lt10"
                : workers < 50 ? "labour_10_49" : workers < 100 ? "labour_50_99" : "labour_ge100";
    }
}
