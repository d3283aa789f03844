package vn.bodua.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, truth values and null as JSON on one line. */
final class Json {

    private Json() {}

    static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case Map<?, ?> map -> {
                char mark = '{';
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(mark);
                    text(json, String.valueOf(entry.getKey()));
                    json.append(':');
                    write(json, entry.getValue());
                    mark = ',';
                }
                json.append(mark == '{' ? "{}" : "}");
            }
            case Collection<?> list -> {
                char mark = '[';
                for (Object item : list) {
                    json.append(mark);
                    write(json, item);
                    mark = ',';
                }
                json.append(mark == '[' ? "[]" : "]");
            }
            case Integer number -> json.append(number);
            case Long number -> json.append(number);
            case BigDecimal number -> json.append(number.toPlainString());
            case Boolean truth -> json.append(truth);
            default -> text(json, value.toString());
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
