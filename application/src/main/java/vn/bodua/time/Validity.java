package vn.bodua.time;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which something holds: from a day (included) until a day (not included); an open end has none. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("holds on no day: [" + from.get() + ", " + until.get() + ")");
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    public static Validity between(LocalDate from, LocalDate until) {
        return new Validity(Optional.of(from), Optional.of(until));
    }

    public boolean holdsOn(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }
}
