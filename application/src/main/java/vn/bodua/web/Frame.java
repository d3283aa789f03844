package vn.bodua.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.bodua.refusal.Refusal;

/** Everything that the layout needs: who looks, in which language, at which page. Short names, because templates are full of them. */
public record Frame(Visit visit, Head head, Assets assets) {

    public Words words() {
        return visit.words();
    }

    public String t(String key, Object... arguments) {
        return words().t(key, arguments);
    }

    public String n(String key, long number, Object... more) {
        return words().count(key, number, more);
    }

    public String day(LocalDate day) {
        return words().day(day);
    }

    public String refusalTitle(Refusal refusal) {
        return words().title(refusal);
    }

    public String refusalText(Refusal refusal) {
        return words().text(refusal);
    }

    public List<Section> sections() {
        return Arrays.asList(Section.values());
    }

    /** The address of a file below {@code /assets}, with a mark of its content so that it may be kept for long. */
    public String asset(String name) {
        return assets.address(name);
    }
}
