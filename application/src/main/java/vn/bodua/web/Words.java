package vn.bodua.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.FigureKind;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * The texts of the application in one language, from the message bundles. A place in braces is filled by position
 * ({@code {0}}) or, in refusals, by name ({@code {unit}}).
 */
public final class Words {

    /** Base names of the bundles on the class path. */
    static final List<String> BUNDLES = List.of("messages", "messages-pages");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final List<ResourceBundle> bundles;

    private Words(Language language) {
        this.language = language;
        // No fallback to the machine's language: a missing text is found by a test, not hidden by another language.
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.bundles = BUNDLES.stream()
                .map(base -> ResourceBundle.getBundle(base, language.locale(), control))
                .toList();
    }

    public static Words of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /** The keys that begin so, in no order. */
    public Set<String> keys(String beginning) {
        return bundles.stream()
                .flatMap(b -> b.keySet().stream())
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(b -> b.containsKey(key));
    }

    /** The text of a key; whole numbers among the arguments are written in the language's digits grouping. */
    public String t(String key, Object... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            values.put(String.valueOf(i), written(arguments[i]));
        }
        return filled(text(key), values);
    }

    /** The text of a key, its places filled by name. */
    public String named(String key, Map<String, String> values) {
        return filled(text(key), values);
    }

    /** The text of a key for a number of things, which fills the first place; {@code key.one} where there is one thing. */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return t(number == 1 && has(key + ".one") ? key + ".one" : key, arguments);
    }

    public String title(Refusal refusal) {
        return RefusalText.of(refusal, language.locale()).title();
    }

    public String text(Refusal refusal) {
        return RefusalText.of(refusal, language.locale()).text();
    }

    /** With a capital letter, as a title begins. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.of("vi")) + text.substring(1);
    }

    /** What a period is called: "6 tháng đầu năm 2020". */
    public String period(Period period) {
        return PeriodWords.period(period, this);
    }

    public String day(LocalDate day) {
        return PeriodWords.day(day, this);
    }

    /** A moment in Hà Nội's time. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(t("period.moment"), language.locale())
                .format(moment.atZone(BusinessClock.HANOI));
    }

    /** All digits of a number. */
    public String number(BigDecimal number) {
        return NumberWords.plain(number, language);
    }

    /** A percentage with one decimal, as a column of shares shows it: "48,0%". */
    public String share(BigDecimal percent) {
        return NumberWords.fixed(percent, 1, language) + "%";
    }

    public ShownQuantity quantity(Quantity quantity) {
        return NumberWords.shown(quantity, this);
    }

    public String measure(String measure) {
        return NumberWords.measure(measure, this);
    }

    /** An indicator's name, with what is counted of it: "Tổng số hợp tác xã – Nông nghiệp". */
    public String indicator(Dictionary dictionary, String code, Breakdown breakdown) {
        String name = dictionary
                .indicator(code)
                .map(i -> language == Language.VIETNAMESE ? i.nameVi() : i.nameEn())
                .orElse(code);
        return breakdown.isWhole() ? name : name + " – " + breakdown(dictionary, code, breakdown);
    }

    /** A unit's name on a day; an identifier that is not known stays as it is. */
    public String unit(Units units, UnitId id, LocalDate on) {
        if (id.equals(UnitId.NATION)) {
            return t("unit.nation");
        }
        return units.byId(id).map(u -> u.nameOn(on).name()).orElse(id.value());
    }

    /** Where something is: a unit's name on a day, of one below the provinces with what it is and its province of then. */
    public String place(Units units, UnitId id, LocalDate on) {
        return units.byId(id)
                .filter(u -> u.kind().isBelowProvinces())
                .map(u -> Stream.concat(
                                Stream.of(u.nameOn(on).full()),
                                units.provinceOf(id, u.dayWithin(on)).stream()
                                        .map(province -> province.nameOn(on).name()))
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> unit(units, id, on));
    }

    /** Who acted, as history recorded it. */
    public String person(String recorded) {
        String key = "person." + recorded.replace(' ', '-');
        return has(key) ? t(key) : recorded;
    }

    /** What a cell is about: "Tổng số hợp tác xã, Cả nước, 6 tháng đầu năm 2020". */
    public String cell(Units units, Dictionary dictionary, Cell cell) {
        String what = indicator(dictionary, cell.indicator(), cell.breakdown()) + ", "
                + unit(units, cell.unit(), cell.period().last()) + ", " + period(cell.period());
        return cell.kind() == FigureKind.TARGET ? t("figure.target_of", what) : what;
    }

    /** The names of a breakdown's codes, joined. */
    public String breakdown(Dictionary dictionary, String indicator, Breakdown breakdown) {
        return breakdown.codes().stream()
                .map(code -> dictionary
                        .indicator(indicator)
                        .flatMap(i -> dictionary.item(i, code))
                        .or(() -> dictionary.item(code))
                        .map(i -> language == Language.VIETNAMESE ? i.nameVi() : i.nameEn())
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    // One pass, so that a value that itself holds braces is shown as it is.
    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    private String text(String key) {
        return bundles.stream()
                .filter(b -> b.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no text in " + language, "messages", key))
                .getString(key);
    }

    private String written(Object argument) {
        return switch (argument) {
            case Integer whole -> NumberWords.grouped(whole, language);
            case Long whole -> NumberWords.grouped(whole, language);
            default -> argument.toString();
        };
    }
}
