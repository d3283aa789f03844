package vn.bodua.access.api;

/** The number of what was made, ended or changed. */
public record Numbered(long id) {}
