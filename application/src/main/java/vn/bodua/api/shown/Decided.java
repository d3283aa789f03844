package vn.bodua.api.shown;

/** What now holds for one statement of a report: {@code keep}, {@code drop} or {@code correct}. */
public record Decided(long report, int number, String decision) {}
