package vn.bodua.crash;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One write of a client.
 *
 * @param mark what it does to what, as {@link Books} names it too
 * @param counts what counts for which cell once it is done
 */
record Write(String mark, Map<String, BigDecimal> counts) {

    static Write receiving(Letter letter) {
        return new Write("receive " + letter.name(), Map.of());
    }

    static Write keeping(Letter letter, int ordinal) {
        return new Write("keep " + letter.name() + " " + ordinal, Map.of());
    }

    /** What a first letter says counts at once; what a rival says has to wait for a decision. */
    static Write entering(Letter letter, boolean first) {
        return new Write("enter " + letter.name(), first ? letter.figures() : Map.of());
    }

    static Write accepting(Letter letter) {
        return new Write("accept " + letter.name(), Map.of(letter.cell(), letter.total()));
    }
}
