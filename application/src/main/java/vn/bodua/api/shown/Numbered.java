package vn.bodua.api.shown;

/** The number of what was made, ended or changed. */
public record Numbered(long id) {}
