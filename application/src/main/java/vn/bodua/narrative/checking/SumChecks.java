package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Exhaustive;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Check.Rule;
import vn.bodua.narrative.Check.Verdict;

/** Parts against their whole, and lists of places against their total. */
final class SumChecks {

    /** Words between a whole and its parts that announce all of them, not only some. */
    private static final List<String> ALL_OF_THEM =
            List.of("gồm", "chia ra", "chia theo", "phân theo", "xét theo", "cụ thể", ":", "như sau", "(");

    private final Dictionary dictionary;
    private final String text;
    private final List<Figure> figures;

    SumChecks(Dictionary dictionary, String text, List<Figure> figures) {
        this.dictionary = dictionary;
        this.text = text;
        this.figures = figures;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Figure whole : figures) {
            if (whole.isLevel() && adds(whole)) {
                parts(whole).forEach(checks::add);
                places(whole).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private boolean adds(Figure whole) {
        return dictionary
                .indicator(whole.statement().indicator())
                .filter(i -> i.acrossUnits() == Indicator.AcrossUnits.SUM)
                .isPresent();
    }

    private List<Check> parts(Figure whole) {
        Indicator indicator = dictionary.get(whole.statement().indicator());
        List<Check> checks = new ArrayList<>();
        Map<String, List<Figure>> byDimension = new LinkedHashMap<>();
        for (Figure part : figures) {
            if (!Objects.equals(part, whole)
                    && part.isLevel()
                    && part.isKind(whole.statement().kind())
                    && part.samePlaceAndTime(whole)
                    && part.is(indicator.code())) {
                addedCode(whole, part)
                        .flatMap(c -> dictionary.item(indicator, c))
                        .map(BreakdownItem::dimension)
                        .ifPresent(d -> byDimension
                                .computeIfAbsent(d, k -> new ArrayList<>())
                                .add(part));
            }
        }
        byDimension.forEach((dimension, parts) -> {
            Optional<List<Figure>> exhaustive = exhaustive(indicator, whole, dimension, parts);
            if (exhaustive.isPresent()) {
                checks.add(sum(Rule.SUM, whole, exhaustive.get(), true));
            } else if (parts.size() >= 2 && !dimension.equals("scope") && follow(whole, parts)) {
                Check check = sum(Rule.SUM, whole, parts, announcesAll(whole, parts.getFirst()));
                checks.add(check);
            }
        });
        return checks;
    }

    /** The one code that the part has beyond the whole's; the whole's scope is not repeated in its parts. */
    private Optional<String> addedCode(Figure whole, Figure part) {
        Set<String> own = new TreeSet<>(whole.breakdown().codes());
        own.removeIf(c ->
                dictionary.item(c).filter(i -> i.dimension().equals("scope")).isPresent());
        Set<String> added = new TreeSet<>(part.breakdown().codes());
        if (!added.containsAll(own)) {
            return Optional.empty();
        }
        added.removeAll(own);
        return added.size() == 1 ? Optional.of(added.iterator().next()) : Optional.empty();
    }

    private Optional<List<Figure>> exhaustive(Indicator indicator, Figure whole, String dimension, List<Figure> parts) {
        for (Exhaustive set : dictionary.exhaustiveParts(indicator)) {
            if (!set.dimension().equals(dimension)
                    || !(set.whole().isWhole()
                            || whole.breakdown().codes().containsAll(set.whole().codes()))) {
                continue;
            }
            List<Figure> members = parts.stream()
                    .filter(p -> set.parts().stream()
                            .anyMatch(code -> p.breakdown().codes().contains(code)))
                    .toList();
            boolean complete = set.parts().stream()
                    .allMatch(code ->
                            members.stream().anyMatch(m -> m.breakdown().codes().contains(code)));
            if (complete && members.size() == set.parts().size()) {
                return Optional.of(members);
            }
        }
        return Optional.empty();
    }

    /** The parts stand after their whole, one after the other. */
    private boolean follow(Figure whole, List<Figure> parts) {
        return parts.stream().allMatch(p -> p.index() > whole.index()) && start(parts.getFirst()) - end(whole) < 200;
    }

    private boolean announcesAll(Figure whole, Figure first) {
        if (end(whole) > start(first)) {
            return false;
        }
        String between = text.substring(end(whole), start(first))
                + first.statement().quote().text();
        String head = between.length() > 200 ? between.substring(0, 200) : between;
        return ALL_OF_THEM.stream().anyMatch(head::contains) && !head.contains("trong đó");
    }

    private static int start(Figure figure) {
        return figure.statement().quote().start();
    }

    private static int end(Figure figure) {
        return figure.statement().quote().end();
    }

    private Optional<Check> places(Figure whole) {
        List<Figure> items = new ArrayList<>();
        for (Figure item : figures) {
            boolean like = item.index() > whole.index()
                    && item.isLevel()
                    && item.isKind(whole.statement().kind())
                    && item.is(whole.statement().indicator())
                    && item.breakdown().equals(whole.breakdown())
                    && item.period().equals(whole.period());
            if (like && !item.statement().unit().equals(whole.statement().unit())) {
                items.add(item);
            }
        }
        if (isItem(whole)) {
            return Optional.empty();
        }
        Set<String> units = items.stream().map(i -> i.statement().unit()).collect(Collectors.toSet());
        boolean consecutive =
                !items.isEmpty() && items.getLast().index() - items.getFirst().index() == items.size() - 1;
        if (items.size() < 2
                || units.size() != items.size()
                || !consecutive
                || nearerWhole(whole, items.getFirst())
                || start(items.getFirst()) - end(whole) > 300) {
            return Optional.empty();
        }
        return Optional.of(sum(Rule.LIST, whole, items, announcesAll(whole, items.getFirst())));
    }

    /** Whether the figure itself stands in a list of places: the first of its kind is of another unit. */
    private boolean isItem(Figure figure) {
        return figures.stream()
                .filter(f -> f.is(figure.statement().indicator())
                        && f.isKind(figure.statement().kind())
                        && f.breakdown().equals(figure.breakdown())
                        && f.period().equals(figure.period()))
                .findFirst()
                .filter(first ->
                        !first.statement().unit().equals(figure.statement().unit()))
                .isPresent();
    }

    private boolean nearerWhole(Figure whole, Figure first) {
        return figures.stream()
                .anyMatch(f -> f.index() > whole.index()
                        && f.index() < first.index()
                        && f.isLevel()
                        && f.is(whole.statement().indicator())
                        && f.breakdown().equals(whole.breakdown())
                        && f.period().equals(whole.period())
                        && f.statement().unit().equals(whole.statement().unit()));
    }

    private static Check sum(Rule rule, Figure whole, List<Figure> parts, boolean complete) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal resolution = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(part.value());
            resolution = resolution.add(part.resolution());
        }
        boolean counts = whole.resolution().compareTo(BigDecimal.ONE) <= 0;
        boolean equal = sum.compareTo(whole.value()) == 0;
        Figure[] all = new Figure[parts.size() + 1];
        all[0] = whole;
        for (int i = 0; i < parts.size(); i++) {
            all[i + 1] = parts.get(i);
        }
        BigDecimal tolerance = counts ? BigDecimal.ZERO : resolution.add(whole.resolution());
        Verdict verdict = equal ? Verdict.HOLDS : Judgement.of(sum, whole.value(), tolerance, all);
        if (!equal && verdict == Verdict.HOLDS) {
            verdict = Verdict.UNDECIDED;
        }
        boolean loose = Arrays.stream(all).anyMatch(Figure::isLoose);
        if ((!equal && !complete && sum.compareTo(whole.value()) < 0) || (loose && verdict == Verdict.HOLDS)) {
            verdict = Verdict.UNDECIDED;
        }
        String left = parts.stream().map(Figure::written).collect(Collectors.joining(" + "));
        String explanation = equal
                ? left + " = " + whole.written()
                : left + " = " + whole.written(sum) + ", văn bản ghi " + whole.written() + " (lệch "
                        + whole.written(sum.subtract(whole.value()).abs()) + ")";
        return new Check(
                rule,
                verdict,
                explanation,
                Arrays.stream(all).map(Figure::index).toList());
    }
}
