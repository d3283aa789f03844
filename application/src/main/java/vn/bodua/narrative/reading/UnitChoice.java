package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.narrative.reading.UnitMention.Level;

/** Gives an amount its unit: named in its clause, else the sentence's, else the paragraph's, else the report's. */
final class UnitChoice {

    record Found(String name, Level level, String words) {}

    private static final Set<String> OPENERS = Set.of(
            "tại", "ở", "riêng", "tỉnh", "trong", "của", "bàn", ",", ";", ":", "(", "-", "là", "năm", "đó", "thì", "và",
            "như", "còn", "\"");

    private final Document document;
    private final Setting setting;
    private final Found report;
    private Found paragraphUnit;
    private int paragraph = -1;

    UnitChoice(Document document, Setting setting) {
        this.document = document;
        this.setting = setting;
        report = new Found(setting.unit(), setting.level(), setting.unitWords());
        paragraphUnit = report;
    }

    /** The province or district of a list item "An Giang: 132 tỷ đồng", "Bạc Liêu 70%": only one known by name. */
    Optional<Found> place(Amount amount, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int end = amount.from();
        while (end > sentence.from() && Words.isOneOf(lexemes.get(end - 1).form(), ":", "đạt", "là", "-")) {
            end--;
        }
        for (UnitMention mention : document.units()) {
            boolean opens = mention.from() == sentence.from()
                    || (mention.from() > 0
                            && Words.isOneOf(
                                    lexemes.get(mention.from() - 1).form(),
                                    ",",
                                    ";",
                                    ":",
                                    "(",
                                    "và",
                                    "đó",
                                    "tỉnh",
                                    "là",
                                    "như",
                                    "gồm",
                                    "còn",
                                    "riêng"));
            if (!mention.pointer()
                    && mention.to() == end
                    && opens
                    && sentence.holds(mention.from())
                    && (mention.level() == Level.PROVINCE || mention.level() == Level.DISTRICT)) {
                return Optional.of(
                        new Found(mention.name(), mention.level(), document.words(mention.from(), mention.to())));
            }
        }
        return Optional.empty();
    }

    /** The unit of a list item "An Giang 3", "Bạc Liêu: 2", "huyện Yên Thành 1 HTX". */
    Optional<Found> item(Amount amount, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int end = amount.from();
        while (end > sentence.from()
                && !lexemes.get(end - 1).isCapital()
                && Words.isOneOf(lexemes.get(end - 1).form(), ":", "có", "được", "-", "là", "với", "(", "thành", "lập")
                && end > amount.from() - 2) {
            end--;
        }
        for (UnitMention mention : document.units()) {
            if (!mention.pointer()
                    && mention.to() == end
                    && sentence.holds(mention.from())
                    && mention.level() != Level.NATION
                    && mention.level() != Level.CLUSTER) {
                return Optional.of(
                        new Found(mention.name(), mention.level(), document.words(mention.from(), mention.to())));
            }
        }
        int from = end;
        while (from > sentence.from()
                && lexemes.get(from - 1).isCapital()
                && end - from < 4
                && Noun.at(lexemes, from - 1).noun() == Noun.NONE
                && !lexemes.get(from - 1).is("lmhtx")) {
            from--;
        }
        boolean separated = from > sentence.from()
                && Words.isOneOf(
                        lexemes.get(from - 1).form(), ",", ";", ":", "(", "và", "-", "đến", "là", "như", "gồm", "đó");
        boolean opensAList = from == sentence.from()
                && lexemes.get(Math.min(end, lexemes.size() - 1)).is(":");
        if (end - from >= 1 && end - from <= 4 && (separated || opensAList) && isName(lexemes, from, end)) {
            return Optional.of(
                    new Found(UnitMentions.raw(lexemes, from, end), Level.DISTRICT, document.words(from, end)));
        }
        return Optional.empty();
    }

    private static final Set<String> NOT_NAMES = Set.of(
            "có", "trong", "năm", "tổng", "số", "toàn", "cả", "riêng", "hiện", "đạt", "gồm", "bao", "tháng", "quý",
            "thu", "vốn", "doanh", "nông", "công", "xây", "thương", "dịch", "vận", "giao", "phi", "thủy", "lâm", "quỹ",
            "cờ", "bằng", "giấy", "ocop", "tăng", "giảm", "ước", "còn", "và", "với", "ban", "kết", "luật", "ubnd",
            "kttt", "cn", "tm", "thành", "đến", "nữ");

    private static boolean isName(List<Lexeme> lexemes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((i == from && NOT_NAMES.contains(lexemes.get(i).form()))
                    || (lexemes.get(i).raw().length() > 1
                            && lexemes.get(i).raw().equals(lexemes.get(i).raw().toUpperCase(java.util.Locale.ROOT))
                            && to - from == 1)) {
                return false;
            }
        }
        return true;
    }

    /** The units listed before "mỗi huyện 2 HTX". */
    List<Found> each(Amount amount, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int each = Words.findLast(lexemes, Math.max(sentence.from(), amount.from() - 4), amount.from(), "mỗi");
        if (each < 0
                || !Words.isOneOf(
                        lexemes.get(each + 1).form(),
                        "huyện",
                        "tỉnh",
                        "đơn",
                        "địa",
                        "xã",
                        "thành",
                        "nơi",
                        "quận",
                        "thị")) {
            return List.of();
        }
        java.util.ArrayList<Found> units = new java.util.ArrayList<>();
        int from = each;
        while (from > sentence.from()
                && !lexemes.get(from - 1).isNumber()
                && !lexemes.get(from - 1).is(";")
                && !lexemes.get(from - 1).is(":")
                && !lexemes.get(from - 1).is("(")) {
            from--;
        }
        int i = from;
        while (i < each) {
            int to = i;
            while (to < each && lexemes.get(to).isCapital() && to - i < 4) {
                to++;
            }
            if (to > i && isName(lexemes, i, to)) {
                String name = UnitMentions.raw(lexemes, i, to);
                units.add(new Found(name, Level.DISTRICT, name));
            }
            i = Math.max(to, i + 1);
        }
        return units;
    }

    /** The unit that holds at the amount. */
    Found of(Amount amount, Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            paragraphUnit = report;
        }
        Found best = paragraphUnit;
        if (isOfTheWholeCountry(amount, sentence)) {
            return new Found("Cả nước", Level.NATION, "");
        }
        for (UnitMention mention : document.units()) {
            if (!sentence.holds(mention.from()) || mention.to() > amount.from() || isListed(mention)) {
                continue;
            }
            if (mention.pointer()) {
                best = pointed(mention, best);
                paragraphUnit = best;
            } else if (mention.name().equals(setting.unit())) {
                best = report;
                paragraphUnit = report;
            } else if (setsUnit(mention, sentence)) {
                best = new Found(mention.name(), mention.level(), document.words(mention.from(), mention.to()));
                if (mention.level() != Level.DISTRICT) {
                    paragraphUnit = best;
                }
            }
        }
        return best;
    }

    /** "10 điểm cầu trên cả nước": said of the country, whoever reports it. */
    private boolean isOfTheWholeCountry(Amount amount, Sentence sentence) {
        int at = amount.to();
        return at + 2 < sentence.to()
                && Words.isOneOf(document.lexemes().get(at).form(), "trên", "trong")
                && (Words.at(document.lexemes(), at + 1, "cả", "nước")
                        || Words.at(document.lexemes(), at + 1, "toàn", "quốc"));
    }

    private Found pointed(UnitMention mention, Found current) {
        if (current.level == mention.level()) {
            return current;
        }
        return report.level == mention.level() || mention.level() == Level.PROVINCE ? report : current;
    }

    private boolean isListed(UnitMention mention) {
        List<Lexeme> lexemes = document.lexemes();
        int to = mention.to();
        return to < lexemes.size()
                && (lexemes.get(to).isNumber()
                        || (lexemes.get(to).is(":")
                                && to + 1 < lexemes.size()
                                && lexemes.get(to + 1).isNumber()));
    }

    private boolean setsUnit(UnitMention mention, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        if (mention.level() == Level.NATION) {
            int to = mention.to();
            return !Words.at(lexemes, to, "nói", "chung")
                    && !Words.before(lexemes, mention.from(), "trên")
                    && !Words.before(lexemes, mention.from(), "biểu")
                    && !Words.before(lexemes, mention.from(), "so", "với")
                    && (setting.level() == Level.NATION
                            || setting.level() == Level.CLUSTER
                            || mention.from() == sentence.from());
        }
        boolean opened = mention.from() == sentence.from()
                || OPENERS.contains(lexemes.get(mention.from() - 1).form())
                || lexemes.get(mention.from() - 1).isNumber();
        if (mention.level() == Level.CLUSTER) {
            return mention.from() == sentence.from() || !Words.before(lexemes, mention.from(), "của");
        }
        boolean subject = mention.to() < sentence.to()
                && Words.isOneOf(
                        lexemes.get(mention.to()).form(),
                        "có",
                        "đã",
                        "hiện",
                        "thành",
                        "lập",
                        "đang",
                        ",",
                        "là",
                        "giải",
                        "đạt",
                        "tăng",
                        "với");
        boolean place = Words.before(lexemes, mention.from(), "tại")
                && Words.isOneOf(
                        mention.to() < sentence.to() ? lexemes.get(mention.to()).form() : "", ",", ":");
        boolean meeting = place
                && Words.count(lexemes, sentence.from(), mention.from(), "ngày", "sáng", "chiều", "nghị", "hội") > 0;
        return opened && subject && !meeting && !listOfPlaces(mention, sentence);
    }

    /** "(TP.Thuận An), … (huyện Dầu Tiếng)": places in brackets locate something else. */
    private boolean listOfPlaces(UnitMention mention, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int open = Words.findLast(lexemes, sentence.from(), mention.from(), "(");
        return open > Words.findLast(lexemes, sentence.from(), mention.from(), ")");
    }
}
