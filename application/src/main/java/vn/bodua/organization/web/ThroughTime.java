package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.bodua.web.Typed;

/**
 * The days on which something changed, from the first that is known, and the day that is looked at.
 *
 * @param changes in their order, each once
 */
public record ThroughTime(List<LocalDate> changes, LocalDate day) {

    public ThroughTime {
        changes = changes.stream().distinct().sorted().toList();
    }

    /**
     * The day that a form asks for. It has a slider, which counts changes, and a date, and says which day it showed: what
     * differs from that is what somebody moved.
     */
    static ThroughTime asked(Collection<LocalDate> changes, LocalDate otherwise, String on, String step, String shown) {
        Optional<LocalDate> typed = Typed.day(on);
        ThroughTime before = new ThroughTime(
                List.copyOf(changes), Typed.day(shown).or(() -> typed).orElse(otherwise));
        if (typed.filter(t -> !t.equals(before.day)).isPresent()) {
            return new ThroughTime(before.changes, typed.get());
        }
        return before.stepped(step).orElse(before);
    }

    private Optional<ThroughTime> stepped(String step) {
        try {
            int to = Integer.parseInt(step);
            return to == at() || to < 0 || to >= changes.size()
                    ? Optional.empty()
                    : Optional.of(new ThroughTime(changes, changes.get(to)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Which change made what is looked at: the last one not after the day, or the first. */
    public int at() {
        int at = 0;
        while (at + 1 < changes.size() && !changes.get(at + 1).isAfter(day)) {
            at++;
        }
        return at;
    }

    /** The day of that change; empty on days before the first, of which nothing is known. */
    public Optional<LocalDate> change() {
        return changes.isEmpty() || day.isBefore(changes.getFirst())
                ? Optional.empty()
                : Optional.of(changes.get(at()));
    }

    public Optional<LocalDate> previous() {
        return at() == 0 ? Optional.empty() : Optional.of(changes.get(at() - 1));
    }

    public Optional<LocalDate> next() {
        if (change().isEmpty()) {
            return changes.stream().findFirst();
        }
        return at() + 1 < changes.size() ? Optional.of(changes.get(at() + 1)) : Optional.empty();
    }
}
