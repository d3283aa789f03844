package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dictionary's wordings, looked up in a text in one pass: a tree of words; "…" in a wording is a gap. */
final class Terms {

    /** Lexemes that may lie in a gap. */
    private static final int WIDEST_GAP = 9;

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Segment> ends = new ArrayList<>();
    }

    private record Segment(Wording wording, int index) {}

    /** One wording cut at its gaps. */
    private static final class Wording {
        final List<String> codes = new ArrayList<>();
        final List<List<String>> segments = new ArrayList<>();

        int words() {
            return segments.stream().mapToInt(List::size).sum();
        }
    }

    private final Node root = new Node();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();

    /** Adds a wording for a code; what stands in round brackets is a note and not matched. */
    void add(String synonym, String code) {
        String plain = synonym.replaceAll("\\([^)]*\\)", " ").strip();
        Wording wording = wordings.computeIfAbsent(plain.toLowerCase(java.util.Locale.ROOT), p -> cut(plain));
        if (!wording.codes.contains(code)) {
            wording.codes.add(code);
        }
    }

    private Wording cut(String plain) {
        Wording wording = new Wording();
        for (String part : plain.split("…")) {
            List<String> forms = Lexer.lexemes(part).stream().map(Lexeme::form).toList();
            if (!forms.isEmpty()) {
                Node node = root;
                for (String form : forms) {
                    node = node.next.computeIfAbsent(form, f -> new Node());
                }
                node.ends.add(new Segment(wording, wording.segments.size()));
                wording.segments.add(forms);
            }
        }
        return wording;
    }

    /** All wordings within [from, to), longer ones first at each place. */
    List<Mention> in(List<Lexeme> lexemes, int from, int to) {
        List<Mention> found = new ArrayList<>();
        Map<Segment, Integer> lastEnd = new HashMap<>();
        Map<Segment, Integer> firstStart = new HashMap<>();
        for (int i = from; i < to; i++) {
            Node node = root;
            for (int k = i; k < to; k++) {
                node = node.next.get(lexemes.get(k).form());
                if (node == null) {
                    break;
                }
                for (Segment segment : node.ends) {
                    matched(segment, i, k + 1, found, lastEnd, firstStart);
                }
            }
        }
        return found;
    }

    private static void matched(
            Segment segment,
            int from,
            int to,
            List<Mention> found,
            Map<Segment, Integer> lastEnd,
            Map<Segment, Integer> firstStart) {
        Wording wording = segment.wording;
        int start = from;
        int gapFrom = -1;
        if (segment.index > 0) {
            Segment before = new Segment(wording, segment.index - 1);
            Integer end = lastEnd.get(before);
            if (end == null || from < end || from - end > WIDEST_GAP) {
                return;
            }
            gapFrom = end;
            start = firstStart.getOrDefault(before, end);
        }
        if (segment.index == wording.segments.size() - 1) {
            found.add(new Mention(
                    List.copyOf(wording.codes), start, to, gapFrom, gapFrom < 0 ? -1 : from, wording.words()));
        } else {
            lastEnd.put(segment, to);
            firstStart.put(segment, start);
        }
    }
}
