package vn.bodua.access.signin;

/**
 * The place that a passkey belongs to: no other site can ask for its answers.
 *
 * @param origin scheme, host and port of the page
 */
public record Place(String origin, String host) {}
