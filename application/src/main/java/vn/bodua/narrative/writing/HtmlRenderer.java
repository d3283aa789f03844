package vn.bodua.narrative.writing;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Sets a report as HTML (well-formed as XML too). The fragment goes into a page of the application, whose style sheet
 * knows the classes {@code report-…} of {@code documents/report.css}; the document stands alone.
 */
public final class HtmlRenderer {

    /** Where a stated figure leads to; empty for no link. */
    @FunctionalInterface
    public interface Links {
        Links NONE = entry -> Optional.empty();

        Optional<String> addressOf(Material.Entry entry);
    }

    private final StringBuilder html = new StringBuilder(16_384);
    private final Links links;

    /** On paper the table's caption is repeated with its header. */
    private final boolean paper;

    private HtmlRenderer(Links links, boolean paper) {
        this.links = links;
        this.paper = paper;
    }

    /** The report as one {@code article}. */
    public static String fragment(WrittenReport report, Links links) {
        return article(report, links, false);
    }

    /** A file of its own, with its style sheet inside and no link out. */
    public static String document(WrittenReport report) {
        return page(report, ReportFonts.text("/documents/report.css"), article(report, Links.NONE, false));
    }

    /** What the PDF is made of. */
    static String paper(WrittenReport report) {
        return page(report, ReportFonts.text("/documents/print.css"), article(report, Links.NONE, true));
    }

    private static String article(WrittenReport report, Links links, boolean paper) {
        HtmlRenderer renderer = new HtmlRenderer(links, paper);
        renderer.article(report);
        return renderer.html.toString();
    }

    private static String page(WrittenReport report, String style, String article) {
        return """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <meta name="description" content="%s"/>
                <style>
                %s</style></head>
                <body>%s</body></html>
                """.formatted(
                        escape("Báo cáo: " + plain(report.subject())), escape(plain(report.subject())), style, article);
    }

    private void article(WrittenReport report) {
        html.append("<article class=\"report\" lang=\"vi\">\n");
        masthead(report);
        element("h1", "report-kind", Form.KIND);
        element("p", "report-subject", report.subject());
        html.append("<div class=\"report-rule report-rule-subject\"></div>\n");
        Form.bases(report.letterhead()).forEach(b -> element("p", "report-basis", b));
        List<Block> body = report.body();
        for (int i = 0; i < body.size(); i++) {
            boolean last = i == body.size() - 1;
            boolean before = !last && body.get(i + 1) instanceof Block.NumberTable;
            block(body.get(i), last || before ? " report-keep" : "");
        }
        closing(report.letterhead());
        annex(report);
        html.append("</article>\n");
    }

    private void masthead(WrittenReport report) {
        Letterhead letterhead = report.letterhead();
        html.append("<div class=\"report-masthead\"><div class=\"report-issuer\">\n");
        letterhead.superior().ifPresent(s -> element("p", "report-superior", s));
        element("p", "report-name", letterhead.issuer());
        html.append("<div class=\"report-rule report-rule-issuer\"></div>\n");
        html.append("</div><div class=\"report-nation\">\n");
        element("p", "report-name", Form.NATION);
        element("p", "report-motto", Form.MOTTO);
        html.append("<div class=\"report-rule report-rule-motto\"></div>\n</div></div>\n");
        html.append("<div class=\"report-masthead\">\n");
        element("p", "report-number", report.numberAndSymbol());
        element("p", "report-date", report.placeAndDate());
        html.append("</div>\n");
    }

    private void block(Block block, String keep) {
        switch (block) {
            case Block.Heading heading -> element("h" + (heading.level() + 1), "report-heading", heading.text());
            case Block.Paragraph paragraph -> {
                html.append("<p class=\"report-text").append(keep).append("\">");
                paragraph.runs().forEach(this::run);
                html.append("</p>\n");
            }
            case Block.Missing missing -> element("p", "report-text report-missing", missing.text());
            case Block.NumberTable table -> table(table);
            case Block.Chart chart -> chart(chart);
        }
    }

    private void run(Run run) {
        switch (run) {
            case Run.Words words -> html.append(escape(words.text()));
            case Run.Stated stated -> stated(stated.text(), stated.entry());
        }
    }

    private void stated(String text, Material.Entry entry) {
        links.addressOf(entry)
                .ifPresentOrElse(
                        address -> html.append("<a class=\"report-figure\" href=\"")
                                .append(escape(address))
                                .append("\">")
                                .append(escape(text))
                                .append("</a>"),
                        () -> html.append(escape(text)));
    }

    private void table(Block.NumberTable table) {
        html.append("<table class=\"report-table\">");
        if (!paper) {
            html.append("<caption>").append(escape(table.caption())).append("</caption>");
        }
        table.columns().forEach(c -> html.append("<col style=\"width:%d%%\"/>".formatted(c.share())));
        html.append("\n<thead>");
        if (paper) {
            html.append("<tr class=\"report-caption\"><th colspan=\"%d\">"
                            .formatted(table.columns().size()))
                    .append(escape(table.caption()))
                    .append("</th></tr>");
        }
        html.append("<tr>");
        table.columns()
                .forEach(c -> html.append("<th scope=\"col\">")
                        .append(escape(c.title()))
                        .append("</th>"));
        html.append("</tr><tr class=\"report-columns\">");
        for (int i = 1; i <= table.columns().size(); i++) {
            html.append("<td>(").append(i).append(")</td>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Block.Row row : table.rows()) {
            html.append(row.part() ? "<tr class=\"report-part\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                Block.Cell cell = row.cells().get(i);
                html.append("<td class=\"report-")
                        .append(table.columns().get(i).align().code())
                        .append("\">");
                cell.entry().ifPresentOrElse(e -> stated(cell.text(), e), () -> html.append(escape(cell.text())));
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void chart(Block.Chart chart) {
        html.append("<figure class=\"report-chart\"><img width=\"567\" height=\"283\" alt=\"")
                .append(escape(chart.alternative()))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(ChartPainter.png(chart)))
                .append("\"/><figcaption>")
                .append(escape(chart.caption()))
                .append("</figcaption></figure>\n");
    }

    private void closing(Letterhead letterhead) {
        html.append("<div class=\"report-closing\"><div class=\"report-recipients\">\n");
        element("p", "report-recipients-title", Form.RECIPIENTS);
        Form.recipients(letterhead).forEach(r -> element("p", "report-recipient", r));
        html.append("</div><div class=\"report-signature\">\n");
        letterhead.authority().forEach(a -> element("p", "report-authority", a));
        html.append("<div class=\"report-seal\"></div>\n");
        letterhead.signer().ifPresent(name -> element("p", "report-signer", name));
        html.append("</div></div>\n");
    }

    private void annex(WrittenReport report) {
        if (report.sources().isEmpty()) {
            return;
        }
        html.append("<section class=\"report-annex\">\n");
        element("h2", "report-annex-title", Form.ANNEX);
        element("p", "report-annex-name", Form.ANNEX_TITLE);
        element("p", "report-annex-reference", report.annexReference());
        int number = 0;
        for (WrittenReport.Source source : report.sources()) {
            html.append("<p class=\"report-text\">")
                    .append(++number)
                    .append(". ")
                    .append(escape(source.label()))
                    .append(": <i>")
                    .append(escape(String.join("; ", source.indicators())))
                    .append(".</i></p>\n");
        }
        html.append("</section>\n");
    }

    private void element(String name, String style, String text) {
        html.append('<').append(name).append(" class=\"").append(style).append("\">");
        html.append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
