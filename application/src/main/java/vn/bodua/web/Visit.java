package vn.bodua.web;

/**
 * One request as a page sees it: the visitor's language and theme, and the address asked for, with its query.
 *
 * @param partial whether htmx asks for a part of a page only
 */
public record Visit(Words words, Theme theme, String address, boolean partial) {

    /** Who acts, as history records it, until there are accounts. */
    public static final String PERSON = "local";
}
