package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row says, column by column; an empty cell says nothing. */
record Said(int row, Map<Column, Value> values, Map<Column, Heading> headings) {

    /** What a cell was read as. */
    sealed interface Value {}

    /** A text, or the code of a word. */
    record Text(String text) implements Value {}

    record Amount(long amount) implements Value {}

    /** A day, of which perhaps only the month or the year was given. */
    record Day(LocalDate day, Precision precision) implements Value {

        /** Whether a known day may be what was meant. */
        boolean admits(LocalDate known) {
            return switch (precision) {
                case DAY -> known.equals(day);
                case MONTH -> known.getYear() == day.getYear() && known.getMonth() == day.getMonth();
                case YEAR -> known.getYear() == day.getYear();
            };
        }
    }

    /** How exactly a day is given. */
    enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** A row is itself: one file has each once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return row;
    }

    Optional<String> text(Column column) {
        return Optional.ofNullable(values.get(column)).map(v -> ((Text) v).text());
    }

    Optional<Long> amount(Column column) {
        return Optional.ofNullable(values.get(column)).map(v -> ((Amount) v).amount());
    }

    /** The year that a column is headed with. */
    Optional<Integer> year(Column column) {
        return Optional.ofNullable(headings.get(column)).flatMap(Heading::year);
    }

    Optional<Day> day(Column column) {
        return Optional.ofNullable(values.get(column)).map(v -> (Day) v);
    }

    /** The address of a column's cell; of one that the file does not have the row's number. */
    String cell(Column column) {
        Heading heading = headings.get(column);
        return heading == null ? Integer.toString(row) : CellAddress.of(heading.index(), row);
    }
}
