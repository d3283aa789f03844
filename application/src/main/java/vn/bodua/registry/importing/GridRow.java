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

    /** "C17". */
    static String address(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
