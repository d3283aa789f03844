package vn.bodua.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a use case notes while it works, for the history: what it changed and, where it made something new, what that is. */
public final class Changes {

    private static final ScopedValue<Changes> CURRENT = ScopedValue.newInstance();

    private final List<Act.Change> changes = new ArrayList<>();
    private String kind = "";
    private String subject = "";
    private String unit = "";

    Changes() {}

    /** Notes that something is now other than before. Outside of the door, as in a test of a rule alone, it does nothing. */
    public static void note(String what, @Nullable Object before, @Nullable Object after) {
        if (CURRENT.isBound()) {
            CURRENT.get().changes.add(new Act.Change(what, text(before), text(after)));
        }
    }

    /** Names what the act turned out to be about, when that was not known before it. */
    public static void about(String kind, Object subject, String unit) {
        if (CURRENT.isBound()) {
            Changes current = CURRENT.get();
            current.kind = kind;
            current.subject = subject.toString();
            current.unit = unit;
        }
    }

    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    List<Act.Change> all() {
        return List.copyOf(changes);
    }

    String kindOr(String given) {
        return kind.isEmpty() ? given : kind;
    }

    String subjectOr(String given) {
        return subject.isEmpty() ? given : subject;
    }

    String unitOr(String given) {
        return unit.isEmpty() ? given : unit;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
