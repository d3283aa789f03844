package vn.bodua.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of a terminal, aligned in columns. */
final class Columns {

    private final List<String[]> rows = new ArrayList<>();

    Columns row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Object::toString).toArray(String[]::new));
        return this;
    }

    List<String> lines() {
        int count = rows.stream().mapToInt(r -> r.length).max().orElse(0);
        int[] widths = new int[count];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
