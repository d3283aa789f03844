package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bodua.registry.assessment.Criterion;

/** Reads out of a file what the registry knows that a criterion asks about. */
final class AssessmentFacts {

    private static final String MANAGERS = "managers";
    private static final String MANAGERS_DEGREE = "managers_degree";
    private static final String MANAGERS_INTERMEDIATE = "managers_intermediate";
    private static final String CERTIFIED_PRODUCTS = "certified_products";

    private final Dossier dossier;
    private final int year;

    private AssessmentFacts(Dossier dossier, int year) {
        this.dossier = dossier;
        this.year = year;
    }

    /** What is known of a year or of the one before it, in the order of the rule. */
    static List<AssessmentFact> of(Dossier dossier, int year, Criterion criterion) {
        AssessmentFacts facts = new AssessmentFacts(dossier, year);
        return criterion.facts().stream()
                .map(facts::fact)
                .filter(AssessmentFact::isKnown)
                .toList();
    }

    /** Whether a rule may ask for it. */
    static boolean isKnown(String item) {
        return List.of(MANAGERS, MANAGERS_DEGREE, MANAGERS_INTERMEDIATE, CERTIFIED_PRODUCTS)
                        .contains(item)
                || census(item).isPresent()
                || result(item).isPresent();
    }

    private AssessmentFact fact(String item) {
        boolean money =
                census(item).map(CensusItem::isMoney).orElse(result(item).isPresent());
        return new AssessmentFact(item, money, amount(item, year - 1), amount(item, year));
    }

    private Optional<Long> amount(String item, int of) {
        return switch (item) {
            case MANAGERS -> managers(of, List.of(Education.values()));
            case MANAGERS_DEGREE -> managers(of, List.of(Education.DEGREE));
            case MANAGERS_INTERMEDIATE -> managers(of, List.of(Education.ELEMENTARY_INTERMEDIATE));
            case CERTIFIED_PRODUCTS -> certified(of);
            default ->
                census(item)
                        .flatMap(i -> counted(of).count(i))
                        .or(() -> result(item).flatMap(i -> result(i, of)));
        };
    }

    private static Optional<CensusItem> census(String code) {
        return Arrays.stream(CensusItem.values())
                .filter(i -> i.code().equals(code))
                .findFirst();
    }

    private static Optional<YearItem> result(String code) {
        return Arrays.stream(YearItem.values())
                .filter(i -> i.code().equals(code))
                .findFirst();
    }

    /** By the censuses within a year. */
    private LastCounted counted(int of) {
        return LastCounted.of(dossier.censuses().stream()
                .map(OnRecord::what)
                .filter(c -> c.asOf().getYear() == of)
                .toList());
    }

    private Optional<Long> result(YearItem item, int of) {
        return dossier.results().stream()
                .map(OnRecord::what)
                .filter(r -> r.year() == of)
                .reduce((earlier, later) -> later)
                .flatMap(r -> r.amount(item));
    }

    private Optional<Long> managers(int of, List<Education> with) {
        return Optional.of(counted(of).managers())
                .filter(managers -> !managers.isEmpty())
                .map(managers -> managers.stream()
                        .filter(m -> with.contains(m.education()))
                        .mapToLong(Census.Managers::count)
                        .sum());
    }

    /** Products with a certificate that held on the last day of the year; empty where no product is on record. */
    private Optional<Long> certified(int of) {
        LocalDate end = LocalDate.of(of, 12, 31);
        List<Product> made = dossier.madeNow().stream().map(OnRecord::what).toList();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.stream()
                        .filter(p -> p.certificates().stream().anyMatch(c -> c.validOn(end)))
                        .count());
    }
}
