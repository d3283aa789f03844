package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.RegistryView;
import vn.bodua.web.Paging;

/**
 * The list of the registry as it was asked for.
 *
 * @param all how many are within reach on the day, whatever was asked for; where that was asked
 * @param proposals how many wait for an answer
 */
public record RegistryList(
        NamedWanted asked,
        LocalDate day,
        FindRegistrants.Found found,
        Optional<Integer> all,
        Paging paging,
        List<RegistryView> views,
        int proposals,
        Optional<Refusal> refusal) {

    public static final int SIZE = 50;

    /** Whether there is nothing at all within reach on the day. */
    public boolean isEmpty() {
        return all.equals(Optional.of(0));
    }

    /** Whether more were found by words than are counted. */
    public boolean uncounted() {
        return !asked.q().isEmpty() && found.total() > FindRegistrants.COUNTED;
    }

    /** How many filters beside words and day are set. */
    public long filters() {
        return asked.given().keySet().stream()
                .filter(name -> !name.equals("q") && !name.equals("order"))
                .count();
    }

    public String query() {
        return asked.query();
    }

    /** A path with what was asked for. */
    public String at(String path) {
        return query().isEmpty() ? path : path + "?" + query();
    }

    /** Where all that were found can be had as a file. */
    public String file(String format) {
        return "/registry/file?format=" + format + (query().isEmpty() ? "" : "&" + query());
    }
}
