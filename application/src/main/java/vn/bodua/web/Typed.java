package vn.bodua.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed; a field that was not sent is empty. */
public final class Typed {

    private Typed() {}

    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A day as browsers send it, 2026-07-01. */
    public static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
