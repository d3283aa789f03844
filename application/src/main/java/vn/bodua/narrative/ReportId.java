package vn.bodua.narrative;

/** Number of a report in words, for ever. */
public record ReportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
