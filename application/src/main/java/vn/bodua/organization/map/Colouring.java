package vn.bodua.organization.map;

import vn.bodua.organization.Unit;

/** How the provinces of a map are coloured, and what is said of each: by whether it changed, by a figure. */
public interface Colouring {

    /** The class of the stylesheet, {@code area-…}; colour is always doubled by the words of the title. */
    String kind(Unit unit);

    /** What stands in the title of a province, its name first. */
    String title(Unit unit);
}
