package vn.bodua.analysis;

import java.time.LocalDate;

/** In which boundaries a table is shown. */
public sealed interface Boundaries {

    /** As they were in the period that the figures are about. */
    record AsThen() implements Boundaries {}

    /** As they were, or are, on a day. */
    record AsOn(LocalDate day) implements Boundaries {}
}
