package vn.bodua.organization;

import java.time.LocalDate;

/** A unit ended on the day before {@code effective} and all of it went into the successor, by a legal decision. */
public record Succession(UnitId predecessor, UnitId successor, LocalDate effective, String decision) {}
