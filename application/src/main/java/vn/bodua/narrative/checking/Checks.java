package vn.bodua.narrative.checking;

import java.util.ArrayList;
import java.util.List;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Derived;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.reading.Printed;

/** All checks and derivations of a reading. */
public final class Checks {

    public record Found(List<Check> checks, List<Derived> derived) {}

    private final Dictionary dictionary;

    public Checks(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public Found of(List<Statement> statements, List<Printed> printed) {
        return new Found(new ArrayList<>(), new ArrayList<>());
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
