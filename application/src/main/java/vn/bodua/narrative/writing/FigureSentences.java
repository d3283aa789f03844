package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.quantity.VietnameseFormat;
import vn.bodua.time.Period;

/**
 * Sentences that state the figures of one indicator: the whole with its change and its percent of plan, its parts, its
 * places. Every word that judges ("tăng", "thấp hơn", "vượt … kế hoạch") follows from the figures.
 */
final class FigureSentences {

    /** What is said of one indicator: of the unit, in a clause that may share a sentence or in more; and of its places. */
    record Said(Sentence main, boolean simple, List<Sentence> more, List<Sentence> places) {}

    private static final Set<String> OF_A_WHOLE_SENTENCE = Set.of("grantor", "campaign", "fund_source", "customer");

    private final Material material;
    private final Dictionary dictionary;
    private final Wording wording;
    private final UnitInWords unit;

    FigureSentences(Material material, Dictionary dictionary, Wording wording, UnitInWords unit) {
        this.material = material;
        this.dictionary = dictionary;
        this.wording = wording;
        this.unit = unit;
    }

    /** Empty when the material says nothing of the indicator but targets that lie ahead. */
    Optional<Said> of(Wording.Entry words) {
        List<Material.Entry> values = material.of(words.indicator()).stream()
                .filter(e -> e.kind() == Material.Kind.VALUE)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Sentence main = new Sentence();
        List<Sentence> more = new ArrayList<>();
        Optional<Material.Entry> whole = own(values, material.period()).stream()
                .filter(e -> e.breakdown().isWhole())
                .findFirst();
        List<List<Material.Entry>> lists = lists(own(values, material.period()));
        whole.ifPresent(w -> {
            main.clause(Wording.whole(words.clause()), unit.whole(), wording.quantity(w), w)
                    .then(compared(w));
            if (!lists.isEmpty() && mayFollowTheWhole(lists.getFirst())) {
                main.words("; trong đó ").then(parts(lists.removeFirst()));
            }
        });
        for (List<Material.Entry> list : lists) {
            list.forEach(part -> more.add(alone(part)));
        }
        others(values).forEach(more::add);
        boolean simple = whole.isPresent() && more.isEmpty() && main.finished().size() <= 2;
        return Optional.of(new Said(main, simple, more, places(values)));
    }

    private List<Material.Entry> own(Collection<Material.Entry> values, Period period) {
        return values.stream()
                .filter(e -> e.unit().equals(material.unitName()) && e.period().equals(period))
                .toList();
    }

    /** Parts by one breakdown, list by list: all sectors, all recipients. */
    private List<List<Material.Entry>> lists(List<Material.Entry> values) {
        Map<String, List<Material.Entry>> lists = new LinkedHashMap<>();
        values.stream()
                .filter(e -> !e.breakdown().isWhole())
                .sorted(Comparator.comparing(
                                (Material.Entry e) -> e.breakdown().codes().size())
                        .thenComparing(wording::rank))
                .forEach(e -> lists.computeIfAbsent(wording.dimensions(e), d -> new ArrayList<>())
                        .add(e));
        return new ArrayList<>(lists.values());
    }

    private boolean standsAlone(Material.Entry entry) {
        String dimensions = wording.dimensions(entry);
        return OF_A_WHOLE_SENTENCE.contains(dimensions)
                || dimensions.equals("statutory_field")
                || dimensions.equals("source")
                || dictionary.get(entry.indicator()).isAverage();
    }

    /** Whose money or honour it is may be told of a whole sentence, so such parts stand in sentences of their own. */
    private boolean mayFollowTheWhole(List<Material.Entry> list) {
        return !OF_A_WHOLE_SENTENCE.contains(wording.dimensions(list.getFirst()));
    }

    /** "16.012 HTX nông nghiệp, 8.087 HTX phi nông nghiệp và 1.183 quỹ tín dụng nhân dân". */
    private Sentence parts(List<Material.Entry> list) {
        Sentence sentence = new Sentence();
        // A qualifier before "và" would also be read over the number behind it.
        boolean plain = wording.dimensions(list.getFirst()).equals("sector")
                && list.stream().allMatch(e -> e.quantity().qualifier() == Qualifier.EXACT);
        for (int i = 0; i < list.size(); i++) {
            Material.Entry part = list.get(i);
            boolean last = i == list.size() - 1;
            sentence.words(i == 0 ? "" : !plain ? "; " : last ? " và " : ", ");
            sentence.states(wording.quantity(part), part).words(prefixed(wording.afterNumber(part)));
        }
        return sentence;
    }

    /** A part that stands for itself: "tổng số HTX lĩnh vực nông nghiệp là 16.012 HTX". */
    private Sentence alone(Material.Entry part) {
        return plainly(part).then(compared(part));
    }

    /** Clauses that state the figures of the same period a year before. */
    List<Sentence> earlier(Wording.Entry words) {
        return earlier(words, true);
    }

    /** Those of them that must not share a sentence. */
    List<Sentence> earlierApart(Wording.Entry words) {
        return earlier(words, false);
    }

    private List<Sentence> earlier(Wording.Entry words, boolean mayShare) {
        return own(material.of(words.indicator()), material.period().samePeriodLastYear()).stream()
                .filter(e -> e.kind() == Material.Kind.VALUE)
                .filter(e -> mayShare != standsAlone(e))
                .map(e -> mayShare ? byName(e) : plainly(e))
                .toList();
    }

    /** Figures of the unit for other periods, each with its date. */
    private List<Sentence> others(List<Material.Entry> values) {
        Period before = material.period().samePeriodLastYear();
        return values.stream()
                .filter(e -> e.unit().equals(material.unitName()))
                .filter(e ->
                        !e.period().equals(material.period()) && !e.period().equals(before))
                .map(e -> dated(e, Sentence.capital(PeriodInWords.name(e.period()))))
                .toList();
    }

    private Sentence dated(Material.Entry entry, String when) {
        return new Sentence().words(when + ", ").then(plainly(entry));
    }

    /** A clause that states a figure and compares it with nothing. */
    private Sentence plainly(Material.Entry entry) {
        Wording.Entry words = wording.of(entry.indicator());
        String quantity = wording.quantity(entry);
        if (entry.breakdown().isWhole()) {
            return new Sentence().clause(Wording.whole(words.clause()), unit.whole(), quantity, entry);
        }
        return words.hasOwnClause() || wording.needsNumberFirst(entry)
                ? new Sentence().clause(wording.narrowed(words.clause(), entry), unit.whole(), quantity, entry)
                : byName(entry);
    }

    /** "số HTX thành lập mới lĩnh vực nông nghiệp là 12 HTX": the indicator by its name, whatever its usual clause. */
    private Sentence byName(Material.Entry entry) {
        return new Sentence()
                .clause(wording.narrowedNoun(entry) + " là {q}", unit.whole(), wording.quantity(entry), entry);
    }

    /** "số HTX thành lập mới theo địa phương: An Giang 3 HTX; Bạc Liêu 2 HTX". */
    private List<Sentence> places(List<Material.Entry> values) {
        Map<Breakdown, List<Material.Entry>> byPart = new LinkedHashMap<>();
        values.stream()
                .filter(e -> !e.unit().equals(material.unitName()) && e.period().equals(material.period()))
                .forEach(e -> byPart.computeIfAbsent(e.breakdown(), b -> new ArrayList<>())
                        .add(e));
        List<Sentence> sentences = new ArrayList<>();
        byPart.values().forEach(list -> sentences.add(byPlace(list)));
        return sentences;
    }

    /** "An Giang 3 HTX; Bạc Liêu 2 HTX"; money is reached by each, and a rate is named anew for each. */
    private Sentence byPlace(List<Material.Entry> list) {
        String noun = wording.narrowedNoun(list.getFirst());
        String measure = list.getFirst().quantity().measure();
        Sentence sentence = new Sentence();
        for (Material.Entry place : list) {
            String before = sentence.isEmpty() ? "" : "; ";
            if (measure.equals("%")) {
                sentence.words(before + noun + " của " + UnitInWords.place(place.unit()) + " là ");
            } else {
                sentence.words(sentence.isEmpty() ? noun + " theo địa phương: " : before)
                        .words(UnitInWords.place(place.unit()) + (measure.startsWith("VND") ? " đạt " : " "));
            }
            sentence.states(wording.quantity(place), place);
        }
        return sentence;
    }

    /** What follows the figure itself: change against the year before, percent of plan. */
    private Sentence compared(Material.Entry entry) {
        Sentence sentence = new Sentence();
        Optional<Material.Entry> before = find(entry, material.period().samePeriodLastYear(), Material.Kind.VALUE);
        Optional<Material.Entry> plan = plan(entry);
        before.ifPresent(b -> sentence.then(change(entry, b)));
        plan.ifPresent(p -> sentence.then(percentOfPlan(entry, p)));
        return sentence;
    }

    private Sentence change(Material.Entry entry, Material.Entry before) {
        String when = PeriodInWords.lastYear(material.period());
        Sentence sentence = new Sentence();
        if (Comparison.areComparable(entry.quantity(), before.quantity())) {
            BigDecimal change = Comparison.change(entry.quantity(), before.quantity());
            sentence.words(", ")
                    .words(change.signum() == 0 ? "bằng " + when : changed(entry, before, change) + " so với " + when);
        }
        return sentence;
    }

    private String changed(Material.Entry entry, Material.Entry before, BigDecimal change) {
        boolean share = entry.quantity().measure().equals("%");
        boolean flow = kind(entry) == Indicator.Kind.FLOW;
        boolean more = change.signum() > 0;
        String word = more ? "tăng " : "giảm ";
        String compared = more ? share ? "cao hơn " : word : share || flow ? "thấp hơn " : word;
        String difference = wording.difference(
                entry, Quantity.of(change.abs(), entry.quantity().measure(), Qualifier.EXACT));
        return compared
                + difference
                + (share
                        ? ""
                        : Comparison.changePercent(entry.quantity(), before.quantity())
                                .filter(p -> p.signum() != 0)
                                .map(p -> " (" + word + VietnameseFormat.percent(p.abs()) + ")")
                                .orElse(""));
    }

    private Sentence percentOfPlan(Material.Entry entry, Material.Entry plan) {
        Sentence sentence = new Sentence();
        boolean share = entry.quantity().measure().equals("%");
        if (!share && Comparison.areComparable(entry.quantity(), plan.quantity())) {
            Comparison.percent(entry.quantity().value(), plan.quantity().value())
                    .ifPresent(
                            p -> sentence.words(", " + reached(p) + " kế hoạch " + PeriodInWords.name(plan.period())));
        }
        return sentence;
    }

    private static String reached(BigDecimal percent) {
        BigDecimal beyond = percent.subtract(BigDecimal.valueOf(100));
        return switch (beyond.signum()) {
            case 1 -> "vượt " + VietnameseFormat.percent(beyond);
            case 0 -> "hoàn thành 100%";
            default -> "đạt " + VietnameseFormat.percent(percent);
        };
    }

    /** The target that a figure of the period is measured by: of the period itself, else of the shortest around it. */
    Optional<Material.Entry> plan(Material.Entry entry) {
        return material.of(entry.indicator()).stream()
                .filter(e -> e.kind() == Material.Kind.TARGET
                        && e.unit().equals(entry.unit())
                        && e.breakdown().equals(entry.breakdown())
                        && e.period().contains(material.period()))
                .min(Comparator.comparingLong(
                        e -> e.period().last().toEpochDay() - e.period().first().toEpochDay()));
    }

    private Optional<Material.Entry> find(Material.Entry like, Period period, Material.Kind kind) {
        return material.find(like.indicator(), like.unit(), like.breakdown(), period, kind);
    }

    private Indicator.Kind kind(Material.Entry entry) {
        return dictionary.get(entry.indicator()).kind();
    }

    private static String prefixed(String phrase) {
        return phrase.isEmpty() ? "" : " " + phrase;
    }
}
