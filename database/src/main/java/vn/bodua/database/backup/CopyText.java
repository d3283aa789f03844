package vn.bodua.database.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a line of COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
final class CopyText {

    private static final String NOTHING = "\\N";

    private CopyText() {}

    /** The values of a line by column; a null is left out. */
    static Map<String, String> values(List<String> columns, String line) {
        String[] fields = line.split("\t", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!fields[i].equals(NOTHING)) {
                values.put(columns.get(i), plain(fields[i]));
            }
        }
        return values;
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder(field.length());
        boolean escaped = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (escaped) {
                plain.append(meant(c));
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> escaped;
        };
    }
}
