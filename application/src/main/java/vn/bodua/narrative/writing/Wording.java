package vn.bodua.narrative.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.language.Table;
import vn.bodua.quantity.Quantity;
import vn.bodua.quantity.VietnameseFormat;

/**
 * The words of reports: {@code documents/wording.csv} says for every indicator in which section it stands and how an
 * officer names it, {@code documents/phrases.csv} how the part that a breakdown names follows a number. An indicator or
 * a breakdown that the files do not know is named as the dictionary does.
 */
final class Wording {

    /** Where the unit's name goes in a clause. */
    static final String UNIT = "{u}";

    /** Where the figure goes in a clause. */
    static final String QUANTITY = "{q}";

    /** Where the words for a part go, if not behind the figure. */
    private static final String PART = "{p}";

    private static final String SECTOR = "sector";
    private static final String CREDIT_FUND = "credit_fund";
    private static final String CREDIT_FUNDS = "quỹ tín dụng nhân dân";
    private static final String COOPERATIVE = "HTX";
    private static final String WITH_ALL = "with_unions_and_credit_funds";
    private static final String ALL_KINDS = "HTX, Liên hiệp HTX và Quỹ tín dụng nhân dân";

    /**
     * How one indicator is written.
     *
     * @param section 1 to 6
     * @param expected whether its absence is said
     * @param noun how running text names it: "tổng số HTX"
     * @param clause a clause that states it, with places for unit and figure
     * @param target a clause after "phấn đấu"
     */
    record Entry(
            String indicator,
            int section,
            boolean expected,
            String noun,
            String countNoun,
            String clause,
            String target) {

        /** Whether the clause is more than the name with its figure. */
        boolean hasOwnClause() {
            return !clause.startsWith(noun);
        }
    }

    private final Dictionary dictionary;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();

    Wording(Dictionary dictionary) {
        this.dictionary = dictionary;
        Table.shipped("/documents/wording.csv").forEach(r -> entries.put(r.get("indicator"), entry(r)));
        Table.shipped("/documents/phrases.csv")
                .forEach(r -> phrases.put(r.get("dimension") + ":" + r.get("code"), r.get("phrase")));
    }

    /** All indicators in the order in which a report treats them. */
    List<Entry> inOrder() {
        return List.copyOf(entries.values());
    }

    Entry of(String indicator) {
        return Optional.ofNullable(entries.get(indicator)).orElseGet(() -> {
            Indicator known = dictionary.get(indicator);
            String noun = known.nameVi().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                    + known.nameVi().substring(1);
            return new Entry(indicator, 6, false, noun, "", noun + " là " + QUANTITY, noun + " đạt " + QUANTITY);
        });
    }

    /** The figure in words; "1.183 quỹ tín dụng nhân dân" where the part is itself what is counted. */
    String quantity(Material.Entry entry) {
        return VietnameseFormat.quantity(entry.quantity(), noun(entry));
    }

    /** A difference of two figures of this cell: "2.002 HTX", "1,5 điểm phần trăm". */
    String difference(Material.Entry entry, Quantity difference) {
        return entry.quantity().measure().equals("%")
                ? VietnameseFormat.number(difference.value()) + " điểm phần trăm"
                : VietnameseFormat.amount(difference, noun(entry));
    }

    private String noun(Material.Entry entry) {
        String given = of(entry.indicator()).countNoun();
        String measure = entry.quantity().measure();
        if (countsCreditFunds(entry)) {
            return CREDIT_FUNDS;
        }
        if (countsAllKinds(entry)) {
            return ALL_KINDS;
        }
        // "HTX/năm" keeps its own noun: the wording's stands for the dictionary's measure only.
        boolean usual = measure.equals(dictionary.get(entry.indicator()).measure());
        return given.isEmpty() || !usual ? measure : given;
    }

    private static boolean countsCreditFunds(Material.Entry entry) {
        return entry.quantity().measure().equals(COOPERATIVE)
                && entry.breakdown().codes().contains(CREDIT_FUND);
    }

    private static boolean countsAllKinds(Material.Entry entry) {
        return entry.quantity().measure().equals(COOPERATIVE)
                && entry.breakdown().codes().contains(WITH_ALL);
    }

    /** What follows the number of a part: "nông nghiệp", "cho tập thể của UBND tỉnh". */
    String afterNumber(Material.Entry entry) {
        Indicator indicator = dictionary.get(entry.indicator());
        Breakdown named = countsCreditFunds(entry) ? entry.breakdown().without(CREDIT_FUND) : entry.breakdown();
        Breakdown rest = countsAllKinds(entry) ? named.without(WITH_ALL) : named;
        return join(rest.codes().stream()
                .map(code -> item(indicator, code))
                .map(i -> i.dimension().equals(SECTOR) ? sectorAfter(entry, i) : phrase(i))
                .toList());
    }

    private String sectorAfter(Material.Entry entry, BreakdownItem sector) {
        String measure = entry.quantity().measure();
        return switch (measure) {
            case COOPERATIVE, "THT", "liên hiệp HTX", "mô hình" -> phrase(sector);
            case "người", "lượt người" ->
                "trong "
                        + (entry.indicator().startsWith("union.") ? "liên hiệp HTX " + phrase(sector) : holder(sector));
            default ->
                measure.startsWith("VND") || measure.equals("%") ? "của " + holder(sector) : "thuộc " + field(sector);
        };
    }

    private String holder(BreakdownItem sector) {
        return sector.code().equals(CREDIT_FUND) ? CREDIT_FUNDS : COOPERATIVE + " " + phrase(sector);
    }

    private String field(BreakdownItem sector) {
        String phrase = phrase(sector).replaceFirst("^thuộc ", "");
        return phrase.startsWith("lĩnh vực ") ? phrase : "lĩnh vực " + phrase;
    }

    /** The indicator's name narrowed to a part: "tổng số HTX lĩnh vực nông nghiệp". */
    String narrowedNoun(Material.Entry entry) {
        Indicator indicator = dictionary.get(entry.indicator());
        return of(entry.indicator()).noun()
                + prefixed(join(entry.breakdown().codes().stream()
                        .map(code -> item(indicator, code))
                        .map(i -> i.dimension().equals(SECTOR) ? field(i) : phrase(i))
                        .toList()));
    }

    /** A clause with the part named in its place, else behind its figure: "{u} thành lập mới {q} nông nghiệp". */
    String narrowed(String clause, Material.Entry entry) {
        String part = prefixed(afterNumber(entry));
        return clause.contains(PART) ? clause.replace(PART, part) : clause.replace(QUANTITY, QUANTITY + part);
    }

    /** A clause that speaks of the whole. */
    static String whole(String clause) {
        return clause.replace(PART, "");
    }

    private static String prefixed(String phrase) {
        return phrase.isEmpty() ? "" : " " + phrase;
    }

    /** "dưới 10 lao động" holds a number itself, which must not come before the figure. */
    boolean needsNumberFirst(Material.Entry entry) {
        return afterNumber(entry).chars().anyMatch(Character::isDigit)
                && entry.quantity().measure().equals(COOPERATIVE);
    }

    /** The dimensions of a part, which tell lists apart: "sector", "grantor+recipient". */
    String dimensions(Material.Entry entry) {
        Indicator indicator = dictionary.get(entry.indicator());
        return String.join(
                "+",
                entry.breakdown().codes().stream()
                        .map(code -> item(indicator, code).dimension())
                        .sorted()
                        .toList());
    }

    /** A part as the table names it. */
    String label(Material.Entry entry) {
        Indicator indicator = dictionary.get(entry.indicator());
        return String.join(
                "; ",
                entry.breakdown().codes().stream()
                        .map(code -> item(indicator, code).nameVi())
                        .toList());
    }

    /** Where a code stands in the dictionary: the order of parts in a list. */
    int rank(Material.Entry entry) {
        Indicator indicator = dictionary.get(entry.indicator());
        List<BreakdownItem> all = List.copyOf(dictionary.items());
        return entry.breakdown().codes().stream()
                .mapToInt(code -> all.indexOf(item(indicator, code)))
                .reduce(0, (a, b) -> a * all.size() + b);
    }

    private BreakdownItem item(Indicator indicator, String code) {
        return dictionary
                .item(indicator, code)
                .orElseThrow(() -> new IllegalArgumentException(indicator.code() + " is not broken down by " + code));
    }

    String phrase(BreakdownItem item) {
        return phrases.getOrDefault(item.dimension() + ":" + item.code(), item.nameVi());
    }

    private static String join(List<String> phrases) {
        return String.join(" ", phrases);
    }

    private static Entry entry(CSVRecord row) {
        String noun = row.get("noun");
        return new Entry(
                row.get("indicator"),
                Integer.parseInt(row.get("section")),
                row.get("expected").equals("yes"),
                noun,
                row.get("count_noun"),
                row.get("clause").isEmpty() ? noun + " là " + QUANTITY : row.get("clause"),
                row.get("target").isEmpty() ? noun + " đạt " + QUANTITY : row.get("target"));
    }
}
