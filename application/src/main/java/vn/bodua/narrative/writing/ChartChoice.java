package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Exhaustive;
import vn.bodua.quantity.VietnameseFormat;
import vn.bodua.time.Period;

/**
 * The one chart of a report, taken from the figures: new cooperatives by place, else the structure of cooperatives by
 * field, else this period beside the same one of the year before; none when there is nothing to compare.
 */
final class ChartChoice {

    private static final int MOST_BARS = 20;
    private static final List<String> SUBJECTS = List.of("coop.new", "coop.count");

    private final Material material;
    private final Dictionary dictionary;
    private final Wording wording;

    ChartChoice(Material material, Dictionary dictionary, Wording wording) {
        this.material = material;
        this.dictionary = dictionary;
        this.wording = wording;
    }

    Optional<Block.Chart> choose() {
        return byPlace().or(this::structure).or(this::throughTime);
    }

    private Optional<Block.Chart> byPlace() {
        for (String subject : SUBJECTS) {
            List<Material.Entry> places = material.of(subject).stream()
                    .filter(e -> !e.unit().equals(material.unitName())
                            && e.breakdown().isWhole()
                            && e.kind() == Material.Kind.VALUE
                            && e.period().equals(material.period())
                            && Comparison.isExact(e.quantity()))
                    .toList();
            if (places.size() >= 2 && places.size() <= MOST_BARS) {
                return Optional.of(chart(
                        subject,
                        " theo địa phương, " + PeriodInWords.name(material.period()),
                        places.stream().map(e -> bar(e.unit(), e)).toList()));
            }
        }
        return Optional.empty();
    }

    private Optional<Block.Chart> structure() {
        String subject = "coop.count";
        for (Exhaustive parts : dictionary.exhaustiveParts(dictionary.get(subject))) {
            List<Block.Bar> bars = new ArrayList<>();
            for (String part : parts.parts()) {
                material.value(subject, Breakdown.of(part), material.period())
                        .filter(e -> Comparison.isExact(e.quantity()))
                        .ifPresent(e -> bars.add(bar(wording.label(e), e)));
            }
            if (parts.whole().isWhole() && bars.size() == parts.parts().size()) {
                return Optional.of(
                        chart(subject, " chia theo loại hình, " + PeriodInWords.name(material.period()), bars));
            }
        }
        return Optional.empty();
    }

    private Optional<Block.Chart> throughTime() {
        Period before = material.period().samePeriodLastYear();
        for (String subject : SUBJECTS) {
            Optional<Material.Entry> now = material.value(subject, Breakdown.NONE, material.period())
                    .filter(e -> Comparison.isExact(e.quantity()));
            Optional<Material.Entry> then =
                    material.value(subject, Breakdown.NONE, before).filter(e -> Comparison.isExact(e.quantity()));
            if (now.isPresent() && then.isPresent()) {
                return Optional.of(chart(
                        subject,
                        " qua các năm",
                        List.of(
                                bar(Sentence.capital(PeriodInWords.name(before)), then.get()),
                                bar(Sentence.capital(PeriodInWords.name(material.period())), now.get()))));
            }
        }
        return Optional.empty();
    }

    private Block.Chart chart(String subject, String of, List<Block.Bar> bars) {
        String caption = Sentence.capital(wording.of(subject).noun()) + of;
        String words = String.join(
                "; ", bars.stream().map(b -> b.name() + ": " + b.label()).toList());
        return new Block.Chart(
                "Biểu đồ. " + caption,
                dictionary.get(subject).measure(),
                bars,
                "Biểu đồ cột: " + caption + ". " + words + ".");
    }

    private static Block.Bar bar(String name, Material.Entry entry) {
        return new Block.Bar(
                name,
                entry.quantity().value(),
                VietnameseFormat.number(entry.quantity().value()));
    }
}
