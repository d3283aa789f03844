package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.Dictionary;
import vn.bodua.quantity.VietnameseFormat;
import vn.bodua.time.Period;

/** The table of a report: every indicator that has a figure in the period, its parts below it. */
final class FigureTable {

    private static final String NONE = "–";

    private final Material material;
    private final Dictionary dictionary;
    private final Wording wording;
    private final FigureSentences sentences;

    FigureTable(Material material, Dictionary dictionary, Wording wording, FigureSentences sentences) {
        this.material = material;
        this.dictionary = dictionary;
        this.wording = wording;
        this.sentences = sentences;
    }

    Optional<Block.NumberTable> build() {
        List<Block.Row> rows = new ArrayList<>();
        int number = 0;
        for (Wording.Entry words : wording.inOrder()) {
            List<Material.Entry> own = material.of(words.indicator()).stream()
                    .filter(e -> e.kind() == Material.Kind.VALUE
                            && e.unit().equals(material.unitName())
                            && e.period().equals(material.period()))
                    .sorted(Comparator.comparing(
                                    (Material.Entry e) -> e.breakdown().codes().size())
                            .thenComparing(wording::rank))
                    .toList();
            boolean first = true;
            for (Material.Entry entry : own) {
                rows.add(row(first ? Integer.toString(++number) : "", entry, !first));
                first = false;
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.NumberTable(
                        "Biểu tổng hợp các chỉ tiêu chủ yếu " + PeriodInWords.name(material.period()),
                        columns(),
                        rows));
    }

    private List<Block.Column> columns() {
        Period period = material.period();
        Period plan =
                plans().isEmpty() ? period.yearOfEnd() : plans().getFirst().period();
        return List.of(
                new Block.Column("TT", 5, Block.Align.CENTRE),
                new Block.Column("Chỉ tiêu", 28, Block.Align.LEFT),
                new Block.Column("Đơn vị tính", 11, Block.Align.CENTRE),
                new Block.Column(Sentence.capital(PeriodInWords.name(period)), 12, Block.Align.RIGHT),
                new Block.Column(Sentence.capital(PeriodInWords.lastYear(period)), 12, Block.Align.RIGHT),
                new Block.Column("Tăng, giảm", 11, Block.Align.RIGHT),
                new Block.Column(Sentence.capital("kế hoạch " + PeriodInWords.name(plan)), 11, Block.Align.RIGHT),
                new Block.Column("Tỷ lệ so với kế hoạch (%)", 10, Block.Align.RIGHT));
    }

    private List<Material.Entry> plans() {
        return material.entries().stream()
                .filter(e -> e.kind() == Material.Kind.VALUE)
                .map(sentences::plan)
                .flatMap(Optional::stream)
                .toList();
    }

    private Block.Row row(String number, Material.Entry entry, boolean part) {
        Optional<Material.Entry> before = material.find(
                entry.indicator(),
                entry.unit(),
                entry.breakdown(),
                entry.period().samePeriodLastYear(),
                Material.Kind.VALUE);
        Optional<Material.Entry> plan = sentences.plan(entry);
        TableScale scale = TableScale.of(entry.quantity(), before.map(Material.Entry::quantity));
        Optional<String> change = before.filter(b -> Comparison.areComparable(entry.quantity(), b.quantity()))
                .map(b -> scale.signed(Comparison.change(entry.quantity(), b.quantity())));
        Optional<String> reached = plan.filter(p -> Comparison.areComparable(entry.quantity(), p.quantity()))
                .flatMap(p -> Comparison.percent(
                        entry.quantity().value(), p.quantity().value()))
                .map(VietnameseFormat::number);
        return new Block.Row(
                List.of(
                        Block.Cell.of(number),
                        Block.Cell.of(label(entry, part)),
                        Block.Cell.of(scale.measure()),
                        cell(scale, Optional.of(entry)),
                        cell(scale, before),
                        Block.Cell.of(change.orElse(NONE)),
                        cell(scale, plan),
                        Block.Cell.of(reached.orElse(NONE))),
                part);
    }

    private String label(Material.Entry entry, boolean part) {
        if (part) {
            return wording.label(entry);
        }
        String name = dictionary.get(entry.indicator()).nameVi();
        return entry.breakdown().isWhole() ? name : name + " – " + wording.label(entry);
    }

    private static Block.Cell cell(TableScale scale, Optional<Material.Entry> entry) {
        return new Block.Cell(entry.map(e -> scale.write(e.quantity())).orElse(NONE), entry);
    }
}
