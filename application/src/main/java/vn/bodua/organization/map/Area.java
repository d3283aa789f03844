package vn.bodua.organization.map;

import java.util.List;
import java.util.Set;
import vn.bodua.organization.Unit;

/**
 * A part of the map and whose it is on a day.
 *
 * @param units one; several where a province was divided and nobody has said along which line
 * @param shapes codes of the list of 63 that it is joined from
 */
record Area(List<Unit> units, Set<String> shapes) {

    Area {
        units = List.copyOf(units);
        shapes = Set.copyOf(shapes);
    }
}
