package vn.bodua.registry.importing;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as the program that shows it counts, from 1
 */
record GridRow(int number, List<CellValue> cells) {

    CellValue at(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(CellValue::isEmpty);
    }
}
