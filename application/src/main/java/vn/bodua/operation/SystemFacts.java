package vn.bodua.operation;

import java.util.List;

/** What a module says about itself on the page of the system; a bean of this type is asked each time the page is shown. */
public interface SystemFacts {

    /** The part of the page: its heading stands in the bundles under {@code system.part.PART}. */
    String part();

    List<SystemFact> facts();
}
