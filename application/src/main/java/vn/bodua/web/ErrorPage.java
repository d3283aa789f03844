package vn.bodua.web;

/**
 * An error as its page shows it.
 *
 * @param kind under which its words stand in the bundles, e.g. {@code 404}
 * @param reference under which its cause stands in the log, empty where there is none
 */
public record ErrorPage(String kind, String reference) {}
