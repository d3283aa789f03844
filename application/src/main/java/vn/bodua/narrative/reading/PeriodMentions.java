package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bodua.narrative.reading.PeriodMention.Role;
import vn.bodua.narrative.reading.PeriodMention.Shape;
import vn.bodua.quantity.VietnameseNumber;

/** Finds the words that name periods, with the role that they play. */
final class PeriodMentions {

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final List<Lexeme> lexemes;
    private final List<PeriodMention> found = new ArrayList<>();

    private PeriodMentions(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    static List<PeriodMention> of(List<Lexeme> lexemes) {
        PeriodMentions finder = new PeriodMentions(lexemes);
        for (int i = 0; i < lexemes.size(); ) {
            PeriodMention mention = finder.at(i);
            if (mention == null) {
                i++;
            } else {
                finder.found.add(mention.as(finder.role(mention)));
                i = mention.to();
            }
        }
        return finder.found;
    }

    private String form(int i) {
        return i >= 0 && i < lexemes.size() ? lexemes.get(i).form() : "";
    }

    private boolean is(int i, String... words) {
        return Words.at(lexemes, i, words);
    }

    private int number(int i) {
        String form = form(i);
        if (i < lexemes.size() && lexemes.get(i).isNumber() && form.length() <= 2) {
            return Integer.parseInt(form);
        }
        if (form.equals("mười") && is(i + 1, "một")) {
            return 11;
        }
        return form.equals("năm") ? 0 : VietnameseNumber.word(form).orElse(0);
    }

    private @Nullable Integer year(int i) {
        String form = form(i);
        return form.length() == 4
                        && (form.startsWith("19") || form.startsWith("20"))
                        && i < lexemes.size()
                        && lexemes.get(i).isNumber()
                        && form.chars().allMatch(Character::isDigit)
                ? Integer.valueOf(form)
                : null;
    }

    /** A year after "năm", "/", "-", "của năm" at i: its position + 1, or i when there is none. */
    private int yearEnd(int i) {
        int at = is(i, "của", "năm") ? i + 2 : is(i, "năm") || is(i, "/") || is(i, "-") || is(i, ".") ? i + 1 : i;
        return year(at) != null ? at + 1 : i;
    }

    private @Nullable PeriodMention mention(Shape shape, int first, int second, int from, int end) {
        int withYear = yearEnd(end);
        int to = withYear == end && is(end, "năm", "nay") ? end + 2 : withYear;
        return new PeriodMention(
                shape, withYear > end ? year(withYear - 1) : null, first, second, Role.NAMED, from, to);
    }

    private @Nullable PeriodMention at(int i) {
        Lexeme lexeme = lexemes.get(i);
        if (lexeme.isNumber() && !form(i).contains(",")) {
            PeriodMention day = day(i, i);
            if (day != null) {
                return day;
            }
        }
        PeriodMention months = months(i);
        if (months != null) {
            return months;
        }
        return switch (lexeme.form()) {
            case "nửa" ->
                is(i + 1, "đầu", "năm")
                        ? mention(Shape.HALF, 1, 0, i, halfEnd(i))
                        : is(i + 1, "cuối", "năm") ? mention(Shape.HALF, 2, 0, i, halfEnd(i)) : null;
            case "quý" -> quarter(i);
            case "từ" -> from(i);
            case "tháng" -> month(i, Shape.MONTH);
            case "hết", "cuối" ->
                is(i + 1, "tháng") ? month(i + 1, lexeme.is("hết") ? Shape.TO_MONTH : Shape.MONTH) : null;
            case "ngày", "sáng", "chiều", "tối", "trưa" ->
                day(i, lexemes.size() > i + 1 && is(i + 1, "ngày") ? i + 2 : i + 1);
            case "giai", "nhiệm" -> span(i);
            case "năm" -> yearNamed(i);
            case "cùng" -> is(i + 1, "kỳ") ? sameStretch(i) : null;
            case "trong" -> pointer(i);
            default -> null;
        };
    }

    private int halfEnd(int i) {
        return is(i + 2, "năm") && year(i + 3) != null ? i + 2 : i + 3;
    }

    /** "6 tháng đầu năm 2020", "sáu tháng qua", "6 tháng năm 2020", "6 tháng cuối năm". */
    private @Nullable PeriodMention months(int i) {
        if (!is(i + 1, "tháng") && !is(i + 2, "tháng")) {
            return null;
        }
        int n = number(i);
        int word = form(i).equals("mười") && n == 11 ? i + 2 : i + 1;
        if (n < 2 || n > 12 || !is(word, "tháng")) {
            return null;
        }
        int after = word + 1;
        if (is(after, "đầu", "năm") || is(after, "cuối", "năm")) {
            int end = year(after + 2) != null ? after + 1 : after + 2;
            if (is(after, "đầu")) {
                return mention(Shape.TO_MONTH, n, 0, i, end);
            }
            return n == 6 ? mention(Shape.HALF, 2, 0, i, end) : n == 3 ? mention(Shape.QUARTER, 4, 0, i, end) : null;
        }
        if (is(after, "qua") || is(after, "đầu")) {
            return mention(Shape.TO_MONTH, n, 0, i, after + 1);
        }
        if (yearEnd(after) > after) {
            return mention(Shape.TO_MONTH, n, 0, i, after);
        }
        boolean bare = (n == 6 || n == 9 || n == 11 || n == 10)
                && Words.isOneOf(
                        i > 0 ? form(i - 1) : "\n",
                        "trong",
                        "tác",
                        "qua",
                        "quả",
                        "hình",
                        "động",
                        "hiện",
                        "kết",
                        ",",
                        "tổng",
                        "ước",
                        "\n")
                && !Words.isOneOf(form(after), "tuổi", "trở", "liên", "triển");
        return bare ? mention(Shape.TO_MONTH, n, 0, i, after) : null;
    }

    private @Nullable PeriodMention quarter(int i) {
        int n = ROMAN.getOrDefault(form(i + 1), number(i + 1));
        return n >= 1 && n <= 4 ? mention(Shape.QUARTER, n, 0, i, i + 2) : null;
    }

    /** "từ đầu năm 2018 tới giữa tháng 7", "từ tháng 5 đến tháng 8/2020", "từ năm 2017 đến năm 2020", "từ nay tới hết năm". */
    private @Nullable PeriodMention from(int i) {
        if (is(i + 1, "nay")) {
            int end = Words.find(lexemes, i + 2, Math.min(lexemes.size(), i + 6), "năm");
            boolean rest = end > 0 && (is(i + 2, "đến") || is(i + 2, "tới")) && year(end + 1) == null;
            return rest ? mention(Shape.REST_OF_YEAR, 0, 0, i, end + 1) : null;
        }
        int at = is(i + 1, "đầu", "năm") ? i + 3 : -1;
        if (at > 0) {
            Integer y = year(at);
            int to = y == null ? at : at + 1;
            int month = untilMonth(to);
            if (month < 0) {
                return null;
            }
            PeriodMention end = mention(Shape.TO_MONTH, number(month), 0, i, month + 1);
            return end == null || y == null
                    ? end
                    : new PeriodMention(Shape.TO_MONTH, y, number(month), 0, Role.NAMED, i, end.to());
        }
        if (is(i + 1, "tháng") && number(i + 2) > 0) {
            int to = yearEnd(i + 3);
            int month = untilMonth(to);
            return month < 0 ? null : mention(Shape.SPAN_OF_MONTHS, number(i + 2), number(month), i, month + 1);
        }
        if (is(i + 1, "ngày") && number(i + 2) > 0 && (is(i + 3, "đến") || is(i + 3, "-"))) {
            int end = is(i + 4, "ngày") ? i + 5 : i + 4;
            if (number(end) > 0 && is(end + 1, "/") && number(end + 2) >= 1 && number(end + 2) <= 12) {
                return mention(Shape.SPAN_OF_DAYS, number(i + 2), number(end + 2) * 100 + number(end), i, end + 3);
            }
        }
        int first = is(i + 1, "năm") ? i + 2 : i + 1;
        Integer y = year(first);
        if (y != null && (is(first + 1, "đến") || is(first + 1, "tới") || is(first + 1, "-"))) {
            int second = first + 2;
            while (Words.isOneOf(form(second), "hết", "năm", "cuối")) {
                second++;
            }
            Integer z = year(second);
            if (z != null && z > y) {
                return new PeriodMention(Shape.SPAN_OF_YEARS, y, y, z, Role.NAMED, i, second + 1);
            }
        }
        return null;
    }

    /** After "đến/tới [hết|giữa|cuối] tháng": the position of the month's number, or -1. */
    private int untilMonth(int i) {
        if (!is(i, "đến") && !is(i, "tới")) {
            return -1;
        }
        int at = i + 1;
        while (Words.isOneOf(form(at), "hết", "giữa", "cuối", "đầu", "thời", "điểm")) {
            at++;
        }
        return is(at, "tháng") && number(at + 1) >= 1 && number(at + 1) <= 12 ? at + 1 : -1;
    }

    private @Nullable PeriodMention month(int i, Shape shape) {
        int n = number(i + 1);
        if (n < 1 || n > 12 || i + 1 >= lexemes.size() || !lexemes.get(i + 1).isNumber()) {
            return null;
        }
        int from = i > 0 && shape == Shape.TO_MONTH ? i - 1 : i;
        return mention(shape, n, 0, from, i + 2);
    }

    /** "22/3/2022", "27/11" after "sáng", "ngày 15 tháng 6 năm 2020". */
    private @Nullable PeriodMention day(int from, int i) {
        int d = number(i);
        if (d < 1 || d > 31 || i >= lexemes.size() || !lexemes.get(i).isNumber()) {
            return null;
        }
        boolean spoken = from != i;
        if (is(i + 1, "tháng") && spoken) {
            int m = number(i + 2);
            return m >= 1 && m <= 12 ? mention(Shape.DAY, m, d, from, i + 3) : null;
        }
        String joint = form(i + 1);
        if (!joint.equals("/") && !joint.equals("-") && !joint.equals(".")) {
            return null;
        }
        int m = number(i + 2);
        if (m < 1 || m > 12 || i + 2 >= lexemes.size() || !lexemes.get(i + 2).isNumber()) {
            return null;
        }
        boolean full = form(i + 3).equals(joint) && year(i + 4) != null;
        return spoken || full ? mention(Shape.DAY, m, d, from, i + 3) : null;
    }

    private @Nullable PeriodMention span(int i) {
        if (!is(i, "giai", "đoạn") && !is(i, "nhiệm", "kỳ")) {
            return null;
        }
        int first = i + 2;
        while (Words.isOneOf(form(first), "năm", "từ", "(", "i", "ii", "iii", "iv", "v", "vi", "vii", ",", "lần", "thứ")
                && first < i + 6) {
            first++;
        }
        Integer y = year(first);
        Integer z =
                is(first + 1, "-") || is(first + 1, "đến") ? year(is(first + 2, "năm") ? first + 3 : first + 2) : null;
        return y == null || z == null || z < y
                ? null
                : new PeriodMention(
                        Shape.SPAN_OF_YEARS, y, y, z, Role.NAMED, i, is(first + 2, "năm") ? first + 4 : first + 3);
    }

    private @Nullable PeriodMention yearNamed(int i) {
        Integer y = year(i + 1);
        if (y == null) {
            return null;
        }
        Integer z = is(i + 2, "-") ? year(i + 3) : null;
        return z != null && z > y
                ? new PeriodMention(Shape.SPAN_OF_YEARS, y, y, z, Role.NAMED, i, i + 4)
                : new PeriodMention(Shape.YEAR, y, 0, 0, Role.NAMED, i, i + 2);
    }

    /** "cùng kỳ", "cùng kỳ năm 2019", "cùng kỳ năm trước". */
    private PeriodMention sameStretch(int i) {
        int end = i + 2;
        int withYear = yearEnd(end);
        if (withYear > end) {
            return new PeriodMention(Shape.POINTER, year(withYear - 1), 0, 0, Role.SAME_STRETCH, i, withYear);
        }
        int to = is(end, "năm", "trước") || is(end, "năm", "ngoái") || is(end, "năm", "qua") ? end + 2 : end;
        return new PeriodMention(Shape.POINTER, null, 0, 0, Role.SAME_STRETCH, i, to);
    }

    private @Nullable PeriodMention pointer(int i) {
        if (is(i + 1, "kỳ") || is(i + 1, "năm") || is(i + 1, "quý")) {
            boolean bare =
                    year(i + 2) == null && !is(i + 2, "qua") && !ROMAN.containsKey(form(i + 2)) && number(i + 2) == 0;
            return bare ? new PeriodMention(Shape.POINTER, null, 0, 0, Role.NAMED, i, i + 2) : null;
        }
        boolean term = is(i + 1, "nhiệm", "kỳ") || is(i + 1, "giai", "đoạn");
        return term && span(i + 1) == null
                ? new PeriodMention(
                        Shape.POINTER,
                        null,
                        1,
                        is(i + 3, "qua") || is(i + 3, "vừa") || is(i + 3, "trước") ? 1 : 0,
                        Role.NAMED,
                        i,
                        i + 3)
                : null;
    }

    private Role role(PeriodMention mention) {
        if (mention.role() != Role.NAMED) {
            return mention.role();
        }
        int i = mention.from();
        int at = i;
        while (at > 0
                && Words.isOneOf(
                        form(at - 1),
                        "cuối",
                        "hết",
                        "đầu",
                        "của",
                        "cả",
                        "thời",
                        "điểm",
                        "tính",
                        "trong",
                        "thực",
                        "hiện")) {
            at--;
        }
        if (Words.before(lexemes, at, "so", "với")
                || Words.before(lexemes, at, "chiếu", "với")
                || Words.before(lexemes, at, "hơn")
                || Words.before(lexemes, at, "bằng")
                || (Words.before(lexemes, at, "với") && Words.count(lexemes, at - 8, at, "so", "sánh") > 0)) {
            return Role.BASE;
        }
        if (Words.before(lexemes, at, "kế", "hoạch")
                || Words.before(lexemes, at, "chỉ", "tiêu")
                || (Words.before(lexemes, at, "mục", "tiêu") && Words.count(lexemes, at - 6, at, "%") > 0)) {
            int clause = Words.lastOf(lexemes, at - 8, at, ".", "\n");
            return Words.count(lexemes, Math.max(clause, at - 8), at, "%") > 0 ? Role.PLAN : Role.NAMED;
        }
        boolean law = Words.count(lexemes, at - 3, at, "luật") > 0;
        boolean limit = Words.before(lexemes, i, "trước")
                || Words.before(lexemes, i, "từ")
                || Words.before(lexemes, i, "sau")
                || Words.before(lexemes, i, "kể", "từ")
                || Words.before(lexemes, i, "từ", "đầu");
        if (law || limit) {
            return Role.ASIDE;
        }
        return mention.shape() == Shape.DAY && ofDocument(i) ? Role.ASIDE : Role.NAMED;
    }

    private boolean ofDocument(int i) {
        Optional<String> near = Optional.empty();
        for (int k = Math.max(0, i - 8); k < i; k++) {
            Lexeme lexeme = lexemes.get(k);
            if (lexeme.is(";") || lexeme.is("\n")) {
                near = Optional.empty();
            } else if (lexeme.is("số")
                    || (Words.isOneOf(lexeme.form(), "tư", "định", "quyết", "luận", "thị")
                            && k + 1 < i
                            && lexemes.get(k + 1).isNumber())) {
                near = Optional.of(lexeme.form());
            }
        }
        return near.isPresent();
    }
}
