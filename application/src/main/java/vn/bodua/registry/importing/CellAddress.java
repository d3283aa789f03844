package vn.bodua.registry.importing;

/** Where a cell stands, as a spreadsheet writes it. */
public final class CellAddress {

    private CellAddress() {}

    /**
     * "C17".
     *
     * @param column from 0
     * @param row from 1
     */
    public static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
