package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bodua.narrative.reading.UnitMention.Level;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/** Finds the words that name units: provinces and clusters by the snapshot of units, districts and organisations by their form. */
final class UnitMentions {

    private static final Set<String> DISTRICT_WORDS = Set.of("huyện", "quận", "xã", "phường");

    private record Name(List<String> words, String name, Level level, String inAddress) {}

    private final Map<String, List<Name>> names = new HashMap<>();

    UnitMentions(Units units) {
        for (Unit unit : units.downToProvinces()) {
            for (Unit.UnitName name : unit.names()) {
                if (unit.kind() == UnitKind.PROVINCE) {
                    add(name.name(), name.name(), Level.PROVINCE);
                } else if (unit.kind() == UnitKind.CLUSTER) {
                    add(name.name(), name.name(), Level.CLUSTER);
                    add(name.name().replaceFirst("^Cụm ", "Cụm thi đua "), name.name(), Level.CLUSTER);
                }
            }
        }
        add("Đăk Lăk", "Đắk Lắk", Level.PROVINCE);
        add("Đắc Lắc", "Đắk Lắk", Level.PROVINCE);
        add("Đăk Nông", "Đắk Nông", Level.PROVINCE);
        add("Đắc Nông", "Đắk Nông", Level.PROVINCE);
        add("Bắc Cạn", "Bắc Kạn", Level.PROVINCE);
        add("Thừa Thiên - Huế", "Thừa Thiên Huế", Level.PROVINCE);
        add("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu", Level.PROVINCE);
        add("BR-VT", "Bà Rịa - Vũng Tàu", Level.PROVINCE);
        add("TPHCM", "Hồ Chí Minh", Level.PROVINCE);
    }

    private void add(String spelling, String name, Level level) {
        List<String> words = Lexer.lexemes(spelling).stream().map(Lexeme::form).toList();
        List<Name> list = names.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
        if (list.stream().noneMatch(n -> n.words.equals(words))) {
            list.add(new Name(
                    words,
                    name,
                    level,
                    vn.bodua.language.VietnameseText.fold(name).replaceAll("[^a-z]", "")));
            list.sort(java.util.Comparator.comparingInt((Name n) -> -n.words.size()));
        }
    }

    /** The unit whose name, without diacritics and blanks, stands in a web address; null for none. */
    @Nullable
    String inAddress(String address) {
        String best = null;
        int length = 0;
        String folded = address.toLowerCase(java.util.Locale.ROOT).replace("-", "");
        for (List<Name> list : names.values()) {
            for (Name name : list) {
                String key = name.inAddress;
                if (name.level == Level.PROVINCE && key.length() > length && folded.contains(key)) {
                    best = name.name;
                    length = key.length();
                }
            }
        }
        return best;
    }

    List<UnitMention> of(List<Lexeme> lexemes) {
        List<UnitMention> found = new ArrayList<>();
        for (int i = 0; i < lexemes.size(); ) {
            UnitMention mention = at(lexemes, i);
            if (mention == null) {
                i++;
            } else {
                found.add(mention);
                i = mention.to();
            }
        }
        return found;
    }

    private @Nullable UnitMention at(List<Lexeme> lexemes, int i) {
        UnitMention pointer = pointer(lexemes, i);
        if (pointer != null) {
            return pointer;
        }
        Lexeme lexeme = lexemes.get(i);
        if (!lexeme.isCapital()
                && !lexeme.is("cụm")
                && !lexeme.is("huyện")
                && !lexeme.is("thị")
                && !lexeme.is("thành")
                && !lexeme.is("tphcm")
                && !DISTRICT_WORDS.contains(lexeme.form())) {
            return null;
        }
        for (Name name : names.getOrDefault(lexeme.form(), List.of())) {
            int to = i + name.words.size();
            if (Words.at(lexemes, i, name.words)
                    && lexemes.get(to - 1).raw().length() > 0
                    && isName(lexemes, i, to, name)) {
                return new UnitMention(name.name, name.level, false, i, to);
            }
        }
        if (lexeme.is("cụm") && (Words.at(lexemes, i + 1, "thi", "đua") || Words.at(lexemes, i + 1, "số"))) {
            return cluster(lexemes, i);
        }
        int designation = designation(lexemes, i);
        return designation == 0 ? null : district(lexemes, i, i + designation);
    }

    private static boolean isName(List<Lexeme> lexemes, int from, int to, Name name) {
        if (name.level == Level.PROVINCE) {
            for (int k = from; k < to; k++) {
                if (lexemes.get(k).isWord() && !lexemes.get(k).isCapital()) {
                    return false;
                }
            }
        }
        boolean ocean = (to < lexemes.size() && lexemes.get(to).is("dương") && !name.name.endsWith("Dương"))
                || (name.name.equals("Bình Dương")
                        && from > 0
                        && lexemes.get(from - 1).is("thái"));
        boolean person = name.name.equals("Hồ Chí Minh") && !lexemes.get(from).is("tphcm");
        return !ocean && !person;
    }

    private static @Nullable UnitMention pointer(List<Lexeme> lexemes, int i) {
        if (!lexemes.get(i).is("cả") && !lexemes.get(i).is("toàn")) {
            return null;
        }
        if (Words.at(lexemes, i, "cả", "nước") || Words.at(lexemes, i, "toàn", "quốc")) {
            return new UnitMention("Cả nước", Level.NATION, false, i, i + 2);
        }
        boolean whole = Words.at(lexemes, i, "toàn") || Words.at(lexemes, i, "cả");
        int at = whole ? i + 1 : i;
        if (whole && (Words.at(lexemes, at, "tỉnh") || Words.at(lexemes, at, "thành", "phố"))) {
            int to = Words.at(lexemes, at, "tỉnh") ? at + 1 : at + 2;
            boolean named = to < lexemes.size()
                    && lexemes.get(to).isCapital()
                    && !lexemes.get(to).is("htx");
            return named ? null : new UnitMention("", Level.PROVINCE, true, i, to);
        }
        if (whole
                && Words.at(lexemes, at, "cụm")
                && !Words.at(lexemes, at + 1, "thi")
                && !(at + 1 < lexemes.size()
                        && lexemes.get(at + 1).isCapital()
                        && !lexemes.get(at + 1).is("htx"))) {
            return new UnitMention("", Level.CLUSTER, true, i, at + 1);
        }
        if (whole && Words.at(lexemes, at, "huyện")) {
            boolean named = at + 1 < lexemes.size() && lexemes.get(at + 1).isCapital();
            return named ? null : new UnitMention("", Level.DISTRICT, true, i, at + 1);
        }
        return null;
    }

    /** "Cụm thi đua số 3", "Cụm thi đua các tỉnh …": a cluster that the snapshot does not know. */
    private static @Nullable UnitMention cluster(List<Lexeme> lexemes, int i) {
        int at = Words.at(lexemes, i + 1, "thi", "đua") ? i + 3 : i + 1;
        int to = at;
        if (Words.at(lexemes, at, "số")) {
            to = Math.min(at + 2, lexemes.size());
        } else {
            while (to < lexemes.size() && lexemes.get(to).isCapital() && to < at + 6) {
                to++;
            }
        }
        if (to == at) {
            return null;
        }
        return new UnitMention("Cụm " + raw(lexemes, at, to), Level.CLUSTER, false, i, to);
    }

    private static int designation(List<Lexeme> lexemes, int i) {
        if (DISTRICT_WORDS.contains(lexemes.get(i).form())) {
            return 1;
        }
        if (Words.at(lexemes, i, "thị", "xã")
                || Words.at(lexemes, i, "thị", "trấn")
                || Words.at(lexemes, i, "thành", "phố")) {
            return 2;
        }
        if (Words.at(lexemes, i, "tp", ".")) {
            return 2;
        }
        return Words.at(lexemes, i, "tp") ? 1 : 0;
    }

    private @Nullable UnitMention district(List<Lexeme> lexemes, int from, int nameFrom) {
        boolean city = Words.at(lexemes, from, "thành", "phố") || Words.at(lexemes, from, "tp");
        if (Words.at(lexemes, nameFrom, "hồ", "chí", "minh")) {
            return new UnitMention("Hồ Chí Minh", Level.PROVINCE, false, from, nameFrom + 3);
        }
        for (Name name : nameFrom < lexemes.size()
                ? names.getOrDefault(lexemes.get(nameFrom).form(), List.<Name>of())
                : List.<Name>of()) {
            int to = nameFrom + name.words.size();
            if (city
                    && name.level == Level.PROVINCE
                    && Words.at(lexemes, nameFrom, name.words)
                    && isName(lexemes, nameFrom, to, name)) {
                boolean ownCity =
                        Words.isOneOf(name.name, "Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hồ Chí Minh");
                return ownCity
                        ? new UnitMention(name.name, Level.PROVINCE, false, from, to)
                        : new UnitMention("TP " + name.name, Level.DISTRICT, false, from, to);
            }
        }
        int to = nameFrom;
        while (to < lexemes.size()
                && lexemes.get(to).isCapital()
                && to < nameFrom + 4
                && Noun.at(lexemes, to).noun() == Noun.NONE) {
            to++;
        }
        return to == nameFrom ? null : new UnitMention(raw(lexemes, nameFrom, to), Level.DISTRICT, false, from, to);
    }

    static String raw(List<Lexeme> lexemes, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int k = from; k < to; k++) {
            name.append(k > from && lexemes.get(k - 1).end() < lexemes.get(k).start() ? " " : "")
                    .append(lexemes.get(k).raw());
        }
        return name.toString();
    }
}
