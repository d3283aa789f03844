package vn.bodua.registry.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.importing.Said.Amount;
import vn.bodua.registry.importing.Said.Day;
import vn.bodua.registry.importing.Said.Text;
import vn.bodua.registry.importing.Said.Value;

/** Reads what the rows of a list say, cell by cell; whatever cannot be read is found, with its address. */
final class ReadRows {

    private static final Pattern DASH = Pattern.compile("[-–—…./]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SHOWN_WORDS = 12;
    private static final int ZERO_LOST = 9;

    private final RegistryWords words;
    private final Map<Column, Heading> headings;
    private final List<Finding> findings;
    private final List<Notice> notices;

    ReadRows(RegistryWords words, Map<Column, Heading> headings, List<Finding> findings, List<Notice> notices) {
        this.words = words;
        this.headings = headings;
        this.findings = findings;
        this.notices = notices;
    }

    Said read(GridRow row) {
        Map<Column, Value> values = new EnumMap<>(Column.class);
        headings.forEach((column, heading) -> {
            CellValue cell = row.at(heading.index());
            if (!cell.isEmpty() && !isDash(cell.text())) {
                read(row.number(), cell, heading).ifPresent(value -> values.put(column, value));
            }
        });
        return new Said(row.number(), values, headings);
    }

    /** "-", "–", "x" or "…" in place of nothing. */
    private static boolean isDash(String text) {
        return text.length() <= 3 && DASH.matcher(text).matches();
    }

    private Optional<Value> read(int row, CellValue cell, Heading heading) {
        String address = CellAddress.of(heading.index(), row);
        Outcome<? extends Value> value =
                switch (heading.column().form()) {
                    case TEXT -> Outcome.done(new Text(text(cell, heading.column())));
                    case WORD -> word(cell, heading);
                    case DAY -> {
                        Outcome<Day> day = ReadDay.of(cell, heading);
                        day.done()
                                .filter(d -> d.precision() != Said.Precision.DAY)
                                .ifPresent(d -> notices.add(new Notice(
                                        row,
                                        address,
                                        Notice.Kind.DAY_INCOMPLETE,
                                        Map.of("read", d.day().toString(), "written", cell.text()))));
                        yield day;
                    }
                    case WHOLE, MONEY, BALANCE -> ReadAmount.of(cell, heading).map(Amount::new);
                    case NOTHING -> Outcome.done(new Text(""));
                };
        return switch (value) {
            case Outcome.Done<? extends Value>(Value read) -> Optional.of(read);
            case Outcome.Refused<? extends Value>(Refusal because) -> {
                findings.add(new Finding(row, address, because));
                yield Optional.empty();
            }
        };
    }

    /** Telephones of 10 digits and tax codes of 10 that a spreadsheet took for numbers have lost their leading zero. */
    private static String text(CellValue cell, Column column) {
        boolean digits = cell.number().isPresent() && (column == Column.PHONE || column == Column.NUMBER);
        return digits && cell.text().length() == ZERO_LOST
                ? "0" + cell.text()
                : BLANKS.matcher(cell.text()).replaceAll(" ");
    }

    private Outcome<Text> word(CellValue cell, Heading heading) {
        return words.code(heading.column(), cell.text())
                .map(code -> Outcome.done(new Text(code)))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        RefusalCode.CELL_WORD_UNKNOWN,
                        "column",
                        heading.written(),
                        "written",
                        cell.text(),
                        "known",
                        words.of(heading.column()).values().stream()
                                .limit(SHOWN_WORDS)
                                .collect(Collectors.joining(" · ")))));
    }
}
