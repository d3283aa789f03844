package vn.bodua.audit;

/** Something that is wrong with the chain, and at which position. */
public sealed interface Finding {

    long position();

    /** The row's fields do not give its hash: it was edited. */
    record Edited(long position) implements Finding {}

    /** The row does not continue the one before it: something was taken out, put in or changed places. */
    record Unlinked(long position) implements Finding {}

    /** Positions are missing up to before this one. */
    record Gap(long position, long expected) implements Finding {}

    /** The chain ends before the head that an anchor holds: the tail was cut off. */
    record CutOff(long position, String anchor) implements Finding {}

    /** At the anchor's position stands another hash: the whole was written anew. */
    record Rewritten(long position, String anchor) implements Finding {}

    /** The anchor is not signed by the key that it names, or was changed after it was signed. */
    record ForgedAnchor(long position, String anchor) implements Finding {}
}
