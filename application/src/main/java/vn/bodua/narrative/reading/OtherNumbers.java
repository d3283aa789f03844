package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Set;

/** Tells numbers that are no amounts: of documents and laws, ordinals, years, counts of things outside the dictionary. */
final class OtherNumbers {

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

    private final List<Lexeme> lexemes;
    private final Sentence sentence;

    OtherNumbers(List<Lexeme> lexemes, Sentence sentence) {
        this.lexemes = lexemes;
        this.sentence = sentence;
    }

    boolean isDocumentNumber(int i) {
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

    boolean isOrdinal(int i) {
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
    boolean canStandAlone(int i, Amount amount) {
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
        return Words.isOneOf(
                        next.form(),
                        ",",
                        ".",
                        ";",
                        ")",
                        "(",
                        "thuộc",
                        "và",
                        "so",
                        "tăng",
                        "giảm",
                        "trong",
                        "…",
                        "bằng",
                        "đạt",
                        "ở",
                        "nữ",
                        "là")
                && !(next.is("-") || next.is("/"));
    }
}
