package vn.bodua.registry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Education;
import vn.bodua.registry.Position;

/** The fields of a census in a form. */
final class CensusForm {

    private CensusForm() {}

    static boolean isEmpty(Filled form) {
        return Arrays.stream(CensusItem.values())
                        .allMatch(item -> form.given(item.code()).isEmpty())
                && form.all("officer").isEmpty();
    }

    /** Refusals: {@code VALUE_UNREADABLE}. */
    static Outcome<Census> read(Filled form) {
        return form.day("on")
                .then(day -> counts(form)
                        .then(counts ->
                                managers(form).map(managers -> new Census(day, counts, managers, officers(form)))));
    }

    private static Outcome<Map<CensusItem, Long>> counts(Filled form) {
        Outcome<Map<CensusItem, Long>> all = Outcome.done(new EnumMap<>(CensusItem.class));
        for (CensusItem item : CensusItem.values()) {
            all = all.then(counts -> form.number(item.code()).map(number -> {
                number.ifPresent(n -> counts.put(item, n));
                return counts;
            }));
        }
        return all;
    }

    private static Outcome<List<Census.Managers>> managers(Filled form) {
        Outcome<List<Census.Managers>> all = Outcome.done(new ArrayList<>());
        for (Position position : Position.values()) {
            for (Education education : Education.values()) {
                String field = position.code() + "." + education.code();
                all = all.then(list -> form.number(field).map(number -> {
                    Optional<Long> some = number.filter(n -> n != 0);
                    some.ifPresent(n -> list.add(new Census.Managers(position, education, Math.clamp(n, -1, 100_000))));
                    return list;
                }));
            }
        }
        return all;
    }

    /** One line for each post in turn. */
    private static List<Census.Officer> officers(Filled form) {
        List<Census.Officer> officers = new ArrayList<>();
        Position[] posts = Position.values();
        for (int line = 0; line < posts.length; line++) {
            String name = form.text("officer", line).strip();
            if (!name.isEmpty()) {
                officers.add(new Census.Officer(posts[line], name));
            }
        }
        return officers;
    }
}
