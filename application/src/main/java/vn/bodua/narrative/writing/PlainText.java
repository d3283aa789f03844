package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;

/** A report as text without any setting: a line for each paragraph. */
public final class PlainText {

    private PlainText() {}

    /** Everything, the table with tabs between its cells. */
    public static String of(WrittenReport report) {
        return text(report, true);
    }

    /**
     * Only what is said in sentences. The table repeats it, the chart shows it, and the annex names sources: what the
     * report states is all here, once.
     */
    public static String inSentences(WrittenReport report) {
        return text(report, false);
    }

    private static String text(WrittenReport report, boolean everything) {
        List<String> lines = new ArrayList<>();
        report.letterhead().superior().ifPresent(lines::add);
        lines.add(report.letterhead().issuer());
        lines.add(report.numberAndSymbol());
        lines.add(Form.NATION);
        lines.add(Form.MOTTO);
        lines.add(report.placeAndDate());
        lines.add("");
        lines.add(Form.KIND);
        lines.add(report.subject());
        lines.add("");
        lines.addAll(Form.bases(report.letterhead()));
        for (Block block : report.body()) {
            switch (block) {
                case Block.Heading heading -> lines.add(heading.text());
                case Block.Paragraph paragraph -> lines.add(paragraph.text());
                case Block.Missing missing -> lines.add(missing.text());
                case Block.NumberTable table -> {
                    if (everything) {
                        table(lines, table);
                    }
                }
                case Block.Chart chart -> {
                    if (everything) {
                        lines.add(chart.caption());
                    }
                }
            }
        }
        if (everything) {
            closing(lines, report);
        }
        return String.join("\n", lines).replace('\u00a0', ' ') + "\n";
    }

    private static void table(List<String> lines, Block.NumberTable table) {
        lines.add(table.caption());
        lines.add(String.join(
                "\t", table.columns().stream().map(Block.Column::title).toList()));
        table.rows()
                .forEach(row -> lines.add(String.join(
                        "\t", row.cells().stream().map(Block.Cell::text).toList())));
    }

    private static void closing(List<String> lines, WrittenReport report) {
        lines.add("");
        lines.add(Form.RECIPIENTS);
        lines.addAll(Form.recipients(report.letterhead()));
        lines.addAll(report.letterhead().authority());
        report.letterhead().signer().ifPresent(lines::add);
        if (!report.sources().isEmpty()) {
            lines.add("");
            lines.add(Form.ANNEX);
            lines.add(Form.ANNEX_TITLE);
            report.sources().forEach(s -> lines.add(s.label() + ": " + String.join("; ", s.indicators())));
        }
    }
}
