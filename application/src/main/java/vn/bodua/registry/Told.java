package vn.bodua.registry;

import java.util.List;

/** What is put on record about one at once: what happened to it, who and what was counted, what came of its years. */
public record Told(List<Happening> happened, List<Census> censuses, List<YearResults> results) {

    public Told {
        happened = List.copyOf(happened);
        censuses = List.copyOf(censuses);
        results = List.copyOf(results);
    }

    public static Told of(List<Happening> happened) {
        return new Told(happened, List.of(), List.of());
    }
}
