package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.VietnameseNumber;

/** Finds the amounts of a sentence and leaves out numbers that are something else: dates, documents, ordinals, years. */
final class Amounts {

    private static final Set<String> NOT_AN_AMOUNT_AFTER = Set.of(
            "ngày", "tháng", "năm", "quý", "thứ", "khóa", "số", "luật", "thông", "điều", "khoản", "đường", "phòng",
            "tổ", "trang", "vùng", "kv", "khu", "lúc", "hồi", "công", "f", "covid");
    private static final Set<String> DOCUMENTS = Set.of(
            "kết luận",
            "nghị quyết",
            "thông tư",
            "nghị định",
            "quyết định",
            "chỉ thị",
            "công văn",
            "thông báo",
            "luật",
            "chương trình",
            "kế hoạch",
            "tờ trình",
            "quốc lộ",
            "hướng dẫn",
            "cụm");
    private static final Set<String> COUNTED_OTHERWISE = Set.of(
            "năm", "tháng", "ngày", "giờ", "h", "phút", "giây", "lần", "đợt", "tỉnh", "huyện", "xã", "quận", "phường",
            "km", "ha", "m", "kg", "sao", "khóa", "kỳ", "tuổi", "cấp", "tuần", "lượt", "địa", "bộ", "sở", "nước",
            "trang", "doanh", "hộ", "ngân", "bài", "tin", "cây", "con", "giải", "nhóm", "nội", "tiêu", "lĩnh", "phiên",
            "quý");
    private static final Set<String> OVER = Set.of("trên", "hơn", "vượt");
    private static final Set<String> UNDER = Set.of("gần", "dưới");
    private static final Set<String> ABOUT = Set.of("khoảng", "độ", "chừng", "quãng", "cỡ");
    private static final Set<String> COMPARED = Set.of("nhiều", "cao", "thấp", "ít", "lớn", "nhỏ");

    private final List<Lexeme> lexemes;
    private final Sentence sentence;

    private Amounts(List<Lexeme> lexemes, Sentence sentence) {
        this.lexemes = lexemes;
        this.sentence = sentence;
    }

    static List<Amount> of(List<Lexeme> lexemes, Sentence sentence, Set<Integer> inDates) {
        Amounts finder = new Amounts(lexemes, sentence);
        List<Amount> found = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (inDates.contains(i)) {
                continue;
            }
            Optional<Amount> times = finder.times(i);
            Optional<Amount> amount =
                    times.isPresent() ? times : lexemes.get(i).isNumber() ? finder.digits(i) : finder.word(i);
            if (amount.isPresent()) {
                found.add(amount.get());
                i = Math.max(i, amount.get().to() - 1);
            }
        }
        return found;
    }

    /** "gấp đôi", "gấp 2,4 lần", "tăng 3 lần" as a change in percent: (times − 1) · 100. */
    private Optional<Amount> times(int i) {
        boolean twice = Words.at(lexemes, i, "gấp", "đôi") || Words.at(lexemes, i, "gấp", "hai");
        boolean verb = lexemes.get(i).is("gấp") || lexemes.get(i).is("tăng");
        if (!twice && !verb) {
            return Optional.empty();
        }
        int number = i + 1;
        while (number < sentence.to()
                && !twice
                && number < i + 3
                && !lexemes.get(number).isNumber()) {
            number++;
        }
        BigDecimal times = BigDecimal.TWO;
        int to = i + 2;
        if (!twice) {
            Optional<VietnameseNumber> read =
                    number < sentence.to() && lexemes.get(number).isNumber()
                            ? VietnameseNumber.parse(lexemes.get(number).form())
                            : Optional.empty();
            if (read.isEmpty() || !Words.at(lexemes, number + 1, "lần")) {
                return Optional.empty();
            }
            times = read.get().value();
            to = number + 2;
        } else if (Words.at(lexemes, to, "lần")) {
            to++;
        }
        Qualified qualified = qualifier(twice ? i : number, to, false);
        BigDecimal percent = times.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
        return Optional.of(new Amount(
                percent,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                Noun.TIMES,
                qualified.qualifier,
                "",
                false,
                Math.min(i, qualified.from),
                twice ? i : number,
                to,
                to));
    }

    /** "thành lập mới hai HTX": small numbers in words, only right before an organisation. */
    private Optional<Amount> word(int i) {
        Lexeme lexeme = lexemes.get(i);
        Optional<Integer> small = lexeme.isWord() ? VietnameseNumber.word(lexeme.form()) : Optional.empty();
        if (small.isEmpty() || lexeme.is("năm") || lexeme.is("tư") || i + 1 >= sentence.to()) {
            return Optional.empty();
        }
        Noun noun = Noun.at(lexemes, i + 1).noun();
        boolean organisation = noun == Noun.COOP || noun == Noun.UNION || noun == Noun.GROUP;
        boolean one = lexeme.is("một");
        boolean counted = Words.before(lexemes, i, "mới")
                || Words.before(lexemes, i, "thêm")
                || Words.before(lexemes, i, "được")
                || (!one && Words.before(lexemes, i, "có"));
        if (!organisation || !counted) {
            return Optional.empty();
        }
        return Optional.of(amount(i, i + 1, BigDecimal.valueOf(small.get()), 0));
    }

    private Optional<Amount> digits(int i) {
        Optional<VietnameseNumber> number =
                VietnameseNumber.parse(lexemes.get(i).form());
        if (number.isEmpty() || isDocumentNumber(i) || isOrdinal(i)) {
            return Optional.empty();
        }
        Amount amount = amount(i, i + 1, number.get().value(), number.get().decimals());
        if (amount.noun() == Noun.NONE && !canStandAlone(i, amount)) {
            return Optional.empty();
        }
        return Optional.of(amount);
    }

    private Amount amount(int at, int next, BigDecimal value, int decimals) {
        int i = next;
        Optional<BigDecimal> upper = Optional.empty();
        Optional<BigDecimal> whole = Optional.empty();
        if (i + 1 < sentence.to() && lexemes.get(i + 1).isNumber()) {
            Optional<BigDecimal> second =
                    VietnameseNumber.parse(lexemes.get(i + 1).form()).map(VietnameseNumber::value);
            String joint = lexemes.get(i).form();
            boolean rises = second.isPresent() && second.get().compareTo(value) > 0;
            boolean to = joint.equals("đến") && Words.before(lexemes, at, "từ");
            if (rises && (joint.equals("-") || to)) {
                upper = second;
                i += 2;
            } else if (rises && joint.equals("/")) {
                whole = second;
                i += 2;
            }
        } else if (i + 3 < sentence.to()
                && Words.at(lexemes, i, "/", "tổng", "số")
                && lexemes.get(i + 3).isNumber()) {
            whole = VietnameseNumber.parse(lexemes.get(i + 3).form()).map(VietnameseNumber::value);
            i += 4;
        }
        BigDecimal factor = BigDecimal.ONE;
        boolean multiplied = false;
        while (i < sentence.to() && lexemes.get(i).isWord()) {
            Optional<BigDecimal> times =
                    VietnameseNumber.multiplier(lexemes.get(i).form());
            if (times.isEmpty()) {
                break;
            }
            factor = factor.multiply(times.get());
            multiplied = true;
            i++;
        }
        Noun.Match noun = i < sentence.to() ? nounAt(i) : new Noun.Match(Noun.NONE, 0);
        Noun kind = noun.noun() == Noun.NONE && multiplied && factor.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
                ? Noun.MONEY
                : noun.noun();
        int to = i + noun.length();
        Rate rate = rate(to, kind);
        Qualified qualified = qualifier(at, rate.to, upper.isPresent());
        BigDecimal f = factor;
        return new Amount(
                value.multiply(f),
                upper.map(u -> u.multiply(f)),
                whole.map(w -> w.multiply(f)),
                BigDecimal.ONE.movePointLeft(decimals).multiply(f),
                kind,
                qualified.qualifier,
                rate.text,
                rate.perUnit,
                qualified.from,
                at,
                i,
                rate.to);
    }

    private Noun.Match nounAt(int i) {
        Noun.Match match = Noun.at(lexemes, i);
        int after = i + match.length();
        boolean otherThing =
                switch (match.noun()) {
                    case GROUP -> Words.at(lexemes, i, "tổ", "chức");
                    case FUND ->
                        lexemes.get(i).is("quỹ")
                                && after < sentence.to()
                                && lexemes.get(after).isWord()
                                && !Words.at(lexemes, after, "với")
                                && !Words.at(lexemes, after, "và");
                    case UNION -> lexemes.get(i).is("liên hiệp") && Words.at(lexemes, after, "phụ", "nữ");
                    case MONEY -> Words.at(lexemes, i, "đồng", "chí");
                    default -> false;
                };
        return otherThing ? new Noun.Match(Noun.NONE, 0) : match;
    }

    private record Rate(String text, boolean perUnit, int to) {}

    /** "/năm", "/người/tháng", "/HTX", "một HTX" after the noun. */
    private Rate rate(int from, Noun noun) {
        String text = "";
        boolean perUnit = false;
        int i = from;
        while (i + 1 < sentence.to()) {
            boolean slash = lexemes.get(i).is("/")
                    || lexemes.get(i).is("một")
                    || lexemes.get(i).is("mỗi");
            String per = lexemes.get(i + 1).form();
            if (!slash || noun == Noun.PERCENT) {
                break;
            }
            if (per.equals("năm") || per.equals("tháng")) {
                text = "/" + per;
            } else if (Set.of("htx", "tht", "lhhtx", "liên", "tổ").contains(per)) {
                perUnit = true;
            } else if (!Set.of("người", "lao", "thành", "đầu").contains(per)) {
                break;
            }
            i += 2;
            while (i < sentence.to()
                    && Set.of("động", "viên", "người", "hiệp")
                            .contains(lexemes.get(i).form())) {
                i++;
            }
        }
        return new Rate(text, perUnit, i);
    }

    private record Qualified(Qualifier qualifier, int from) {}

    private Qualified qualifier(int number, int to, boolean range) {
        int from = number;
        boolean over = false;
        boolean under = false;
        boolean about = false;
        boolean estimate = false;
        boolean least = Words.at(lexemes, to, "trở", "lên")
                || Words.before(lexemes, number, "ít", "nhất")
                || Words.before(lexemes, number, "tối", "thiểu");
        boolean most = Words.before(lexemes, number, "không", "quá")
                || Words.before(lexemes, number, "tối", "đa")
                || Words.at(lexemes, to, "trở", "xuống");
        for (int i = number - 1; i >= sentence.from() && number - i <= 4; i--) {
            String form = lexemes.get(i).form();
            boolean comparison = form.equals("hơn")
                    && i > 0
                    && COMPARED.contains(lexemes.get(i - 1).form());
            if (OVER.contains(form) && !comparison && !pointsBack(i)) {
                over = true;
            } else if (UNDER.contains(form) || (form.equals("đến") && Words.before(lexemes, i, "chưa"))) {
                under = true;
            } else if (ABOUT.contains(form) || (form.equals("xỉ") && Words.before(lexemes, i, "xấp"))) {
                about = true;
            } else if (form.equals("ước") || (form.equals("kiến") && Words.before(lexemes, i, "dự"))) {
                estimate = true;
            } else if (!Set.of(
                            "từ", "đạt", "được", "là", "xấp", "chưa", "tính", "dự", "vào", "có", "thực", "hiện", "lên")
                    .contains(form)) {
                break;
            }
            if (over || under || about || estimate) {
                from = i;
            }
        }
        if (range) {
            return new Qualified(Qualifier.RANGE, Words.before(lexemes, number, "từ") ? number - 1 : from);
        }
        Qualifier qualifier = least
                ? Qualifier.AT_LEAST
                : most
                        ? Qualifier.AT_MOST
                        : over
                                ? Qualifier.OVER
                                : under
                                        ? Qualifier.UNDER
                                        : about ? Qualifier.ABOUT : estimate ? Qualifier.ESTIMATE : Qualifier.EXACT;
        return new Qualified(qualifier, from);
    }

    /** "nói trên", "kể trên", "như trên". */
    private boolean pointsBack(int i) {
        return lexemes.get(i).is("trên")
                && (Words.before(lexemes, i, "nói")
                        || Words.before(lexemes, i, "kể")
                        || Words.before(lexemes, i, "như")
                        || Words.before(lexemes, i, "bên"));
    }

    private boolean isDocumentNumber(int i) {
        if (i + 2 < lexemes.size()) {
            Lexeme joint = lexemes.get(i + 1);
            Lexeme next = lexemes.get(i + 2);
            boolean joined = joint.is("/") || joint.is("-");
            if (joined
                    && lexemes.get(i).touches(joint)
                    && next.isCapital()
                    && next.raw().length() > 1
                    && Character.isUpperCase(next.raw().charAt(1))
                    && Noun.at(lexemes, i + 2).noun() == Noun.NONE) {
                return true;
            }
        }
        if (Words.before(lexemes, i, "số") && i >= 3) {
            String two = lexemes.get(i - 3).form() + " " + lexemes.get(i - 2).form();
            return DOCUMENTS.contains(two)
                    || lexemes.get(i - 2).is("luật")
                    || lexemes.get(i - 2).is("cụm");
        }
        return i >= 2
                && DOCUMENTS.contains(
                        lexemes.get(i - 2).form() + " " + lexemes.get(i - 1).form())
                && Noun.at(lexemes, i + 1).noun() == Noun.NONE;
    }

    private boolean isOrdinal(int i) {
        String before = i > 0 ? lexemes.get(i - 1).form() : "";
        String next = i + 1 < lexemes.size() ? lexemes.get(i + 1).form() : "";
        boolean nounFollows = Noun.at(lexemes, i + 1).noun() != Noun.NONE;
        if (before.equals("thứ") || before.equals("khóa") || before.equals("covid")) {
            return true;
        }
        if (COUNTED_OTHERWISE.contains(next) && !nounFollows) {
            return true;
        }
        if (i > 1
                && lexemes.get(i - 1).is("-")
                && lexemes.get(i - 2).isWord()
                && lexemes.get(i - 1).touches(lexemes.get(i))
                && lexemes.get(i - 2).touches(lexemes.get(i - 1))) {
            return true;
        }
        boolean enumerated = (next.equals(".") || next.equals(")")) && (before.isEmpty() || before.equals("\n"));
        return enumerated || (NOT_AN_AMOUNT_AFTER.contains(before) && !nounFollows && !before.equals("số"));
    }

    /** A bare number is an amount only where a sentence or a list item ends, or "thuộc" or a bracket follows. */
    private boolean canStandAlone(int i, Amount amount) {
        int after = amount.to();
        String form = lexemes.get(i).form();
        boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
        if (year && !Words.before(lexemes, i, "là") && !Words.before(lexemes, i, ":")) {
            return false;
        }
        if (after >= sentence.to()) {
            return true;
        }
        Lexeme next = lexemes.get(after);
        return Set.of(
                                ",", ".", ";", ")", "(", "thuộc", "và", "so", "tăng", "giảm", "trong", "…", "bằng",
                                "đạt", "ở", "nữ", "là")
                        .contains(next.form())
                && !(next.is("-") || next.is("/"));
    }
}
