package vn.bodua.web;

/** One step of the way from the start to a page. */
public record Crumb(String name, String address) {}
