package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One piece of a report's body, from top to bottom. */
public sealed interface Block {

    /** A section's number and title; level 1 is "I.", level 2 is "1.". */
    record Heading(int level, String text) implements Block {}

    /** Running text. */
    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** All runs joined. */
        public String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(r -> text.append(r.text()));
            return text.toString();
        }
    }

    /** The table of figures: texts on the left, numbers on the right of their columns. */
    record NumberTable(String caption, List<Column> columns, List<Row> rows) implements Block {
        public NumberTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param share of the table's width, in percent */
    record Column(String title, int share, Align align) {}

    enum Align {
        LEFT,
        CENTRE,
        RIGHT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param part whether the row divides the one above it, and is set back */
    record Row(List<Cell> cells, boolean part) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param entry what the cell states; none for words and for what is computed */
    record Cell(String text, Optional<Material.Entry> entry) {
        static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }
    }

    /**
     * Bars, one for each name.
     *
     * @param alternative the chart in words, for those who do not see it
     */
    record Chart(String caption, String measure, List<Bar> bars, String alternative) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** @param label the value as a Vietnamese text writes it */
    record Bar(String name, BigDecimal value, String label) {}

    /** What the report cannot say: an introduction, and what is missing. */
    record Missing(String introduction, List<String> items) implements Block {
        public Missing {
            items = List.copyOf(items);
        }

        /** As one sentence. */
        String text() {
            return introduction + " " + String.join("; ", items) + ".";
        }
    }
}
