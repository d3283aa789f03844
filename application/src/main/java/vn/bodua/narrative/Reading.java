package vn.bodua.narrative;

import java.util.List;
import java.util.Optional;
import vn.bodua.narrative.reading.Printed;
import vn.bodua.time.Period;

/**
 * What the reader made of one text.
 *
 * @param text normalised (NFC); all offsets point into it
 * @param unit the report's own unit, the default of its statements
 * @param period the report's own period
 * @param printed for each statement, how it was printed
 */
public record Reading(
        String text,
        String title,
        String unit,
        Optional<Period> period,
        List<Statement> statements,
        List<Printed> printed,
        List<Check> checks,
        List<Derived> derived) {

    public Reading {
        statements = List.copyOf(statements);
        printed = List.copyOf(printed);
        checks = List.copyOf(checks);
        derived = List.copyOf(derived);
    }
}
