package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.time.Validity;

/** The spans of days on which a unit existed, in their order and apart; a unit that a later decision restores has several. */
public record Existence(List<Validity> spans) {

    public Existence {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a unit exists at some time");
        }
    }

    public static Existence of(Validity span) {
        return new Existence(List.of(span));
    }

    public boolean holdsOn(LocalDate day) {
        return spans.stream().anyMatch(span -> span.holdsOn(day));
    }

    /** Its first day; empty where nobody knows or there is none. */
    public Optional<LocalDate> from() {
        return spans.getFirst().from();
    }

    /** The day after its last; empty while it exists. */
    public Optional<LocalDate> until() {
        return spans.getLast().until();
    }

    /** The same, over from a day on. */
    Existence until(LocalDate end) {
        List<Validity> shorter = new ArrayList<>(spans);
        shorter.set(spans.size() - 1, new Validity(spans.getLast().from(), Optional.of(end)));
        return new Existence(shorter);
    }

    /** The same, and once more from a day on. */
    Existence again(LocalDate from) {
        List<Validity> longer = new ArrayList<>(spans);
        longer.add(Validity.since(from));
        return new Existence(longer);
    }
}
