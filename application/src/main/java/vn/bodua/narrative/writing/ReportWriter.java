package vn.bodua.narrative.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.Unit;
import vn.bodua.time.Period;

/** Composes the report of a unit and a period ("báo cáo sơ kết", for a whole year "tổng kết") from its material alone. */
public final class ReportWriter {

    private static final List<String> SECTIONS = List.of(
            "Phát triển hợp tác xã",
            "Tổ hợp tác, liên hiệp hợp tác xã",
            "Thành viên, lao động và cán bộ quản lý",
            "Vốn, tài sản, doanh thu và thu nhập",
            "Hoạt động hỗ trợ hợp tác xã, xúc tiến thương mại",
            "Hoạt động của Liên minh Hợp tác xã, thi đua, khen thưởng");

    private final Dictionary dictionary;
    private final Wording wording;

    public ReportWriter(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.wording = new Wording(dictionary);
    }

    /** The report as of a day, on the unit's usual letterhead. */
    public WrittenReport compose(Material material, LocalDate today) {
        return compose(
                material, Letterhead.of(material.unit(), material.period().last()), today);
    }

    public WrittenReport compose(Material material, Letterhead letterhead, LocalDate today) {
        Unit.UnitName name = material.unit().nameOn(material.period().last());
        UnitInWords unit = UnitInWords.of(material.unit(), name);
        FigureSentences sentences = new FigureSentences(material, dictionary, wording, unit);
        String period = PeriodInWords.name(material.period());
        String subject = (material.period().shape() == Period.Shape.YEAR ? "Tổng kết" : "Sơ kết")
                + " tình hình kinh tế tập thể, hợp tác xã "
                + Form.together(period + " của " + unit.full());

        List<Block> body = new ArrayList<>();
        body.add(paragraph("Thực hiện chế độ thông tin, báo cáo, " + unit.alliance() + " báo cáo kết quả " + period
                + " như sau:"));
        SectionNumbers numbers = new SectionNumbers();
        List<Block> results = results(material, sentences, unit);
        if (!results.isEmpty()) {
            body.add(numbers.heading("KẾT QUẢ " + period.toUpperCase(java.util.Locale.of("vi", "VN"))));
            body.addAll(results);
        }
        Targets targets = new Targets(material, wording);
        if (!targets.isEmpty()) {
            body.add(numbers.heading("NHIỆM VỤ, CHỈ TIÊU THỜI GIAN TỚI"));
            body.addAll(targets.blocks());
        }
        body.add(numbers.heading("SỐ LIỆU CÒN THIẾU"));
        body.addAll(new MissingFigures(material, dictionary, wording, unit).blocks());
        body.add(paragraph(
                "Trên đây là báo cáo tình hình kinh tế tập thể, hợp tác xã " + period + " của " + unit.full() + "./."));
        return new WrittenReport(
                material.unitName(), material.period(), today, letterhead, subject, body, sources(material));
    }

    private List<Block> results(Material material, FigureSentences sentences, UnitInWords unit) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (int section = 1; section <= SECTIONS.size(); section++) {
            SectionText text = new SectionText(material.period());
            for (Wording.Entry words : inSection(section)) {
                sentences.of(words).ifPresent(said -> text.add(said, dictionary.get(words.indicator()), words));
            }
            text.addEarlier(inSection(section).stream()
                    .flatMap(words -> sentences.earlier(words).stream())
                    .toList());
            inSection(section).stream()
                    .flatMap(words -> sentences.earlierApart(words).stream())
                    .forEach(clause -> text.addEarlier(List.of(clause)));
            if (!text.isEmpty()) {
                blocks.add(new Block.Heading(2, ++number + ". " + SECTIONS.get(section - 1)));
                blocks.addAll(text.paragraphs());
            }
            if (section == 1) {
                new ChartChoice(material, dictionary, wording).choose().ifPresent(blocks::add);
            }
        }
        new FigureTable(material, dictionary, wording, sentences).build().ifPresent(table -> {
            blocks.add(paragraph("Các chỉ tiêu chủ yếu của " + unit.full() + " được tổng hợp tại biểu sau:"));
            blocks.add(table);
        });
        return blocks;
    }

    private List<Wording.Entry> inSection(int section) {
        return wording.inOrder().stream().filter(w -> w.section() == section).toList();
    }

    private List<WrittenReport.Source> sources(Material material) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        material.entries().stream()
                .filter(e -> !e.source().isEmpty())
                .forEach(e -> named.computeIfAbsent(e.source(), s -> new LinkedHashSet<>())
                        .add(dictionary.get(e.indicator()).nameVi()));
        return named.entrySet().stream()
                .map(e -> new WrittenReport.Source(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(List.of(new Run.Words(text)));
    }

    /** Numbers the main sections that are there. */
    private static final class SectionNumbers {
        private static final List<String> ROMAN = List.of("I", "II", "III");
        private int last;

        Block.Heading heading(String title) {
            return new Block.Heading(1, ROMAN.get(last++) + ". " + title);
        }
    }
}
