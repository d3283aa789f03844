package vn.bodua.web;

/** One thing that a field lets a person choose. */
public record Choice(String value, String words) {}
