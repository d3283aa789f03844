package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.bodua.time.Period;

/** The targets that no figure of the report is measured by yet: what is to be reached, period by period. */
final class Targets {

    private final Material material;
    private final Wording wording;
    private final Map<Period, List<Material.Entry>> ahead = new TreeMap<>();

    Targets(Material material, Wording wording, FigureSentences sentences) {
        this.material = material;
        this.wording = wording;
        Set<Material.Entry> stated = new LinkedHashSet<>();
        material.entries().stream()
                .filter(e -> e.kind() == Material.Kind.VALUE
                        && e.unit().equals(material.unitName())
                        && e.period().equals(material.period()))
                .forEach(e -> sentences.plan(e).ifPresent(stated::add));
        material.entries().stream()
                .filter(e -> e.kind() == Material.Kind.TARGET && !stated.contains(e))
                .forEach(e -> ahead.computeIfAbsent(e.period(), p -> new ArrayList<>())
                        .add(e));
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        ahead.forEach((period, targets) -> {
            List<Run> runs = new ArrayList<>();
            Sentence sentence = new Sentence().words(PeriodInWords.name(period) + ", phấn đấu ");
            String separator = "";
            for (Wording.Entry words : wording.inOrder()) {
                for (Material.Entry target : targets) {
                    if (target.indicator().equals(words.indicator())) {
                        sentence.words(separator).then(clause(words, target));
                        separator = "; ";
                    }
                }
            }
            runs.addAll(sentence.words(".").finished());
            blocks.add(new Block.Paragraph(runs));
        });
        return blocks;
    }

    private Sentence clause(Wording.Entry words, Material.Entry target) {
        String of = target.unit().equals(material.unitName()) ? "" : target.unit() + " ";
        Sentence sentence = new Sentence().words(of);
        return target.breakdown().isWhole()
                ? sentence.clause(words.target(), "", wording.quantity(target), target)
                : sentence.words(wording.narrowedNoun(target) + " đạt ").states(wording.quantity(target), target);
    }
}
