package vn.bodua.access;

import java.time.LocalDate;

/** What a role at a unit reaches. The organisation knows; this module only asks. */
public interface Jurisdiction {

    /** The unit of the whole. */
    String NATION = "ca-nuoc";

    /**
     * What a role at this unit reaches on a day: the unit (or, once it has gone into another, its successor), all that
     * lies under it on that day in any tree, and everything that went into those units before.
     */
    Reach reachOf(String unit, LocalDate day);

    boolean exists(String unit);
}
