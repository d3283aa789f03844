package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.organization.Unit;
import vn.bodua.organization.map.Colouring;
import vn.bodua.web.Words;

/** Colours the provinces of one of two days by whether they are there on the other. */
public record ThenAndNow(MapPage page, Words words, LocalDate day, LocalDate other) implements Colouring {

    public static ThenAndNow then(MapPage page, Words words) {
        return new ThenAndNow(page, words, page.then().day(), page.now().day());
    }

    public static ThenAndNow now(MapPage page, Words words) {
        return new ThenAndNow(page, words, page.now().day(), page.then().day());
    }

    @Override
    public String kind(Unit unit) {
        return unit.existsOn(other) ? "area-same" : "area-changed";
    }

    @Override
    public String title(Unit unit) {
        return Stream.of(unit.nameOn(day).full(), code(unit), elsewhere(unit))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String code(Unit unit) {
        return unit.codeOn(day).map(c -> words.t("unit.code", c.code())).orElse("");
    }

    private String elsewhere(Unit unit) {
        if (unit.existsOn(other)) {
            return words.t("map.same");
        }
        List<Unit> others = day.isBefore(other)
                ? page.units().asOn(unit.id(), other).stream().toList()
                : page.units().predecessorsOn(unit.id(), other);
        String names = others.stream().map(u -> u.nameOn(other).full()).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return words.t("map.changed");
        }
        return day.isBefore(other)
                ? words.t("map.is_in", words.day(other), names)
                : words.t("map.was", words.day(other), names);
    }
}
