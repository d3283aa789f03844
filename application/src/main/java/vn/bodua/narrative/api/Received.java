package vn.bodua.narrative.api;

/** The number that a report was given. */
public record Received(long id) {}
