package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence in the making. */
final class Sentence {

    private static final String ESTIMATE = "ước ";

    /** "là" and "đạt" before an estimate become "ước đạt". */
    private static final Pattern LINKED = Pattern.compile("(là|đạt) $");

    private final List<Run> runs = new ArrayList<>();

    Sentence words(String text) {
        if (text.isEmpty()) {
            return this;
        }
        if (!runs.isEmpty() && runs.getLast() instanceof Run.Words before) {
            runs.set(runs.size() - 1, new Run.Words(before.text() + text));
        } else {
            runs.add(new Run.Words(text));
        }
        return this;
    }

    Sentence states(String text, Material.Entry entry) {
        runs.add(new Run.Stated(text, entry));
        return this;
    }

    Sentence then(Sentence other) {
        for (Run run : other.runs) {
            switch (run) {
                case Run.Words words -> words(words.text());
                case Run.Stated stated -> states(stated.text(), stated.entry());
            }
        }
        return this;
    }

    /** A clause such as "{u} có {q}" with the figure in its place. */
    Sentence clause(String pattern, String unit, String quantity, Material.Entry entry) {
        String[] around = pattern.replace(Wording.UNIT, unit).split("\\{q}", 2);
        boolean estimate = quantity.startsWith(ESTIMATE);
        words(estimate ? LINKED.matcher(around[0]).replaceFirst("") : around[0]);
        boolean reached = estimate && LINKED.matcher(around[0]).find();
        states(reached ? ESTIMATE + "đạt " + quantity.substring(ESTIMATE.length()) : quantity, entry);
        return words(around.length == 2 ? around[1] : "");
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The runs, the first letter a capital. */
    List<Run> finished() {
        List<Run> finished = new ArrayList<>(runs);
        if (!finished.isEmpty()) {
            finished.set(
                    0,
                    switch (finished.getFirst()) {
                        case Run.Words words -> new Run.Words(capital(words.text()));
                        case Run.Stated stated -> new Run.Stated(capital(stated.text()), stated.entry());
                    });
        }
        return finished;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.of("vi", "VN")) + text.substring(1);
    }
}
