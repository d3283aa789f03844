package vn.bodua.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.RegistryView;
import vn.bodua.web.Paging;

/**
 * The list of the registry as it was asked for.
 *
 * @param all how many are within reach on the day, whatever was asked for; where that was asked
 */
public record RegistryList(
        NamedWanted asked,
        LocalDate day,
        FindRegistrants.Found found,
        Optional<Integer> all,
        Paging paging,
        List<RegistryView> views,
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
        return given(asked).keySet().stream()
                .filter(name -> !name.equals("q") && !name.equals("order"))
                .count();
    }

    public String query() {
        return query(asked);
    }

    /** What an address has beside its path: everything that was asked for and is not what is meant anyway. */
    static String query(NamedWanted asked) {
        return given(asked).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> given(NamedWanted asked) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", asked.q());
        all.put("on", asked.on());
        all.put("kind", asked.kind());
        all.put("state", asked.state());
        all.put("place", asked.place());
        all.put("commune", asked.commune());
        all.put("sector", asked.sector());
        all.put("field", asked.field());
        all.put("size", asked.size());
        all.put("model", asked.model());
        all.put("law", asked.law());
        all.put("affiliated", asked.affiliated());
        all.put("founded", asked.founded());
        all.put("standard", asked.standard());
        all.put("union", asked.union());
        all.put("order", asked.order());
        all.values().removeIf(String::isEmpty);
        return all;
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
