package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.bodua.time.Period;

/** The section of targets: what is to be reached, period by period. */
final class Targets {

    private final Material material;
    private final Wording wording;
    private final Map<Period, List<Material.Entry>> ahead = new TreeMap<>();

    Targets(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        material.entries().stream()
                .filter(e -> e.kind() == Material.Kind.TARGET)
                .forEach(e -> ahead.computeIfAbsent(e.period(), p -> new ArrayList<>())
                        .add(e));
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    /** A paragraph for each period and each section of indicators. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        ahead.forEach((period, targets) -> {
            Map<Integer, Sentence> bySection = new TreeMap<>();
            for (Wording.Entry words : wording.inOrder()) {
                for (Material.Entry target : targets) {
                    if (target.indicator().equals(words.indicator())) {
                        Sentence sentence = bySection.computeIfAbsent(words.section(), s -> new Sentence());
                        sentence.words(sentence.isEmpty() ? PeriodInWords.name(period) + ", phấn đấu " : "; ")
                                .then(clause(words, target));
                    }
                }
            }
            bySection
                    .values()
                    .forEach(s -> blocks.add(new Block.Paragraph(s.words(".").finished())));
        });
        return blocks;
    }

    private Sentence clause(Wording.Entry words, Material.Entry target) {
        String of = target.unit().equals(material.unitName()) ? "" : target.unit() + " ";
        Sentence sentence = new Sentence().words(of);
        return target.breakdown().isWhole()
                ? sentence.clause(Wording.whole(words.target()), "", wording.quantity(target), target)
                : words.hasOwnClause()
                        ? sentence.clause(
                                wording.narrowed(words.target(), target), "", wording.quantity(target), target)
                        : sentence.words(wording.narrowedNoun(target) + " đạt ")
                                .states(wording.quantity(target), target);
    }
}
