package vn.bodua.registry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
                .then(day -> form.numbers(List.of(CensusItem.values()), CensusItem::code)
                        .then(counts ->
                                managers(form).map(managers -> new Census(day, counts, managers, officers(form)))));
    }

    private static Outcome<List<Census.Managers>> managers(Filled form) {
        return Outcome.each(
                        List.of(Position.values()),
                        position -> Outcome.each(
                                List.of(Education.values()), education -> managers(form, position, education)))
                .map(all -> all.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Outcome<Optional<Census.Managers>> managers(Filled form, Position position, Education education) {
        return form.number(position.code() + "." + education.code())
                .map(number -> number.filter(n -> n != 0)
                        .map(n -> new Census.Managers(position, education, Math.clamp(n, -1, 100_000))));
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
