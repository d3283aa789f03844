package vn.bodua.web;

/**
 * An error as its page shows it.
 *
 * @param kind under which its words stand in the bundles, e.g. {@code 404}
 * @param reference under which the request stands in the log, empty where none is shown
 * @param uploadLimit how many megabytes may be sent
 */
public record ErrorPage(String kind, String reference, int uploadLimit) {}
