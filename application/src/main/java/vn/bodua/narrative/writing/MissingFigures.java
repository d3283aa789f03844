package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;

/** What the report cannot say, because nothing accepted says it: main indicators without a figure, parts that are silent. */
final class MissingFigures {

    private final Material material;
    private final Dictionary dictionary;
    private final Wording wording;
    private final UnitInWords unit;

    MissingFigures(Material material, Dictionary dictionary, Wording wording, UnitInWords unit) {
        this.material = material;
        this.dictionary = dictionary;
        this.wording = wording;
        this.unit = unit;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> indicators = wording.inOrder().stream()
                .filter(Wording.Entry::expected)
                .filter(w -> dictionary.indicator(w.indicator()).isPresent())
                .filter(w -> material.value(w.indicator(), Breakdown.NONE, material.period())
                        .isEmpty())
                .map(Wording.Entry::noun)
                .toList();
        if (!indicators.isEmpty()) {
            blocks.add(new Block.Missing(
                    "Đến thời điểm báo cáo, chưa có số liệu được duyệt của " + unit.full() + " về:", indicators));
        }
        List<String> silent = silentParts();
        if (!silent.isEmpty()) {
            blocks.add(
                    silent.size() == material.parts().size()
                            ? ReportWriter.paragraph("Chưa có số liệu riêng của từng " + unit.parts() + " trong kỳ.")
                            : new Block.Missing(
                                    "Các " + unit.parts() + " chưa có số liệu trong kỳ:",
                                    List.of(String.join(", ", silent))));
        }
        if (blocks.isEmpty()) {
            blocks.add(ReportWriter.paragraph("Các chỉ tiêu chính của kỳ báo cáo đã có đủ số liệu."));
        }
        return blocks;
    }

    private List<String> silentParts() {
        Set<String> silent = new LinkedHashSet<>(material.parts());
        material.entries().stream()
                .filter(e -> e.kind() == Material.Kind.VALUE && e.period().equals(material.period()))
                .forEach(e -> silent.remove(e.unit()));
        return List.copyOf(silent);
    }
}
