package vn.bodua.narrative.writing;

/** A stretch of a paragraph. */
public sealed interface Run {

    String text();

    /** Words that state no figure. */
    record Words(String text) implements Run {}

    /** A figure in words, with the entry that it states, so that a page can lead to where it comes from. */
    record Stated(String text, Material.Entry entry) implements Run {}
}
