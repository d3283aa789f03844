package vn.bodua.registry.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.registry.Census;
import vn.bodua.registry.Happening;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Registration;
import vn.bodua.registry.Told;
import vn.bodua.registry.YearResults;

/** What a clerk would have put on record. */
public sealed interface Proposed {

    /** What it is about; of each a file has one that waits at most. */
    enum Kind {
        CHANGE,
        CENSUS,
        RESULTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Another registration from a day on. */
    record Changed(LocalDate day, Registration registration) implements Proposed {}

    /** Whom and what it had on a day. */
    record Counted(Census census) implements Proposed {}

    /** The report of a year: what came of it, and whom and what it had on its last day. */
    record Year(YearResults results, Optional<Census> atItsEnd) implements Proposed {}

    default Kind kind() {
        return switch (this) {
            case Changed changed -> Kind.CHANGE;
            case Counted counted -> Kind.CENSUS;
            case Year year -> Kind.RESULTS;
        };
    }

    /** What is put on record when it is accepted. */
    default Told told() {
        return switch (this) {
            case Changed(LocalDate day, Registration registration) ->
                Told.of(List.of(new Happening(day, new LifeEvent.Changed(registration))));
            case Counted(Census census) -> new Told(List.of(), List.of(census), List.of());
            case Year(YearResults results, Optional<Census> atItsEnd) ->
                new Told(List.of(), atItsEnd.stream().toList(), List.of(results));
        };
    }

    /** The day or the year that it tells of. */
    default String of() {
        return switch (this) {
            case Changed changed -> changed.day().toString();
            case Counted counted -> counted.census().asOf().toString();
            case Year year -> Integer.toString(year.results().year());
        };
    }
}
