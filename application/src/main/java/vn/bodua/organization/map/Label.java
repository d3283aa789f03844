package vn.bodua.organization.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A name on the map, in one line or two, or the code where the name finds no room. */
public record Label(long x, long y, List<String> lines, Reader reader) {

    /** Who reads it: a phone needs larger letters, and there is less room for them. */
    public enum Reader {
        ANYBODY,
        AT_A_DESK,
        WITH_A_PHONE;

        /** The class of the stylesheet. */
        public String kind() {
            return switch (this) {
                case ANYBODY -> "";
                case AT_A_DESK -> "desk";
                case WITH_A_PHONE -> "phone";
            };
        }
    }

    /** Heights of letters in points of the paper; the stylesheet has the same two. */
    private static final double LETTERS = 24;

    private static final double LARGE_LETTERS = 36;

    /** Width of a letter and height of a line, in heights of letters, of the typeface of the pages. */
    private static final double LETTER = 0.53;

    private static final double LINE = 1.0;

    static List<Label> of(Outline outline, String name, String code) {
        Optional<Label> large = fitting(outline, name, LARGE_LETTERS, Reader.ANYBODY);
        if (large.isPresent()) {
            return large.stream().toList();
        }
        return Stream.concat(
                        fitting(outline, name, LETTERS, Reader.AT_A_DESK)
                                .or(() -> fitting(outline, code, LETTERS, Reader.AT_A_DESK))
                                .stream(),
                        fitting(outline, code, LARGE_LETTERS, Reader.WITH_A_PHONE).stream())
                .toList();
    }

    private static Optional<Label> fitting(Outline outline, String words, double letters, Reader reader) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return inLines(words).stream()
                .flatMap(lines -> outline
                        .roomFor(width(lines, letters), lines.size() * LINE * letters)
                        .map(at -> new Label(Math.round(at.x), Math.round(at.y), lines, reader))
                        .stream())
                .findFirst();
    }

    private static double width(List<String> lines, double letters) {
        return lines.stream().mapToInt(String::length).max().orElse(0) * LETTER * letters;
    }

    /** In one line, and in two, broken at each space. */
    private static List<List<String>> inLines(String words) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of(words)));
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            ways.add(List.of(words.substring(0, space), words.substring(space + 1)));
        }
        return ways;
    }
}
