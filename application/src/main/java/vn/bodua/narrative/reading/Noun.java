package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.bodua.indicator.Indicator;

/** What stands after a number and says what is counted; it decides which indicators the number can belong to. */
enum Noun {
    COOP("HTX", "htx"),
    FUND("HTX", "qtdnd", "quỹ"),
    UNION("liên hiệp HTX", "lhhtx", "liên hiệp"),
    GROUP("THT", "tht", "tổ"),
    MONEY("VND", "đồng", "đ", "vnd", "vnđ"),
    PERCENT("%", "%", "phần trăm"),
    MEMBER("người", "thành viên", "xã viên", "hộ thành viên", "thành viên chính thức"),
    GROUP_MEMBER("người", "tổ viên"),
    WORKER("người", "lao động", "người lao động", "công nhân"),
    TURN("lượt người", "lượt người", "lượt", "học viên", "lượt cán bộ", "sáng lập viên"),
    PEOPLE("người", "người", "cán bộ", "đồng chí", "ủy viên"),
    DELEGATE("đại biểu", "đại biểu"),
    UNIT("đơn vị", "đơn vị"),
    PRODUCT("sản phẩm", "sản phẩm"),
    TON("tấn", "tấn"),
    BOOTH("gian hàng", "gian hàng", "gian"),
    GOODS("mặt hàng", "mặt hàng"),
    SITE("điểm cầu", "điểm cầu"),
    MODEL("mô hình", "mô hình"),
    COURSE("lớp", "lớp"),
    CONFERENCE("hội nghị", "hội nghị"),
    EVENT("cuộc", "hội chợ", "cuộc"),
    PROJECT("dự án", "dự án"),
    PAPER("văn bản", "văn bản", "hợp đồng", "biên bản", "công văn", "kế hoạch", "quyết định"),
    TASK("nhiệm vụ", "nhiệm vụ"),
    PETITION("kiến nghị", "kiến nghị", "ý kiến kiến nghị", "đề xuất"),
    REPORT("báo cáo", "báo cáo"),
    SCORE("điểm", "điểm"),
    FLAG("cờ", "cờ thi đua", "cờ"),
    MERIT("bằng khen", "bằng khen"),
    COMMENDATION("giấy khen", "giấy khen"),
    MEDAL("kỷ niệm chương", "kỷ niệm chương"),
    COLLECTIVE("", "tập thể"),
    INDIVIDUAL("", "cá nhân"),
    /** "gấp đôi", "tăng 3 lần": the amount is already the change in percent. */
    TIMES("%"),
    /** The subject of a comparison in percent: any indicator but a percent. */
    ANYTHING(""),
    /** No noun: "số thành viên là 266.010", "An Giang 3". */
    NONE("");

    private final String measure;

    @SuppressWarnings("ImmutableEnumChecker") // a list of lists of texts, never changed
    private final List<List<String>> spellings;

    Noun(String measure, String... spellings) {
        this.measure = measure;
        this.spellings = Stream.of(spellings).map(s -> List.of(s.split(" "))).toList();
    }

    record Match(Noun noun, int length) {}

    private static final Map<String, List<Map.Entry<List<String>, Noun>>> BY_FIRST_WORD = new HashMap<>();

    static {
        for (Noun noun : values()) {
            for (List<String> words : noun.spellings) {
                BY_FIRST_WORD
                        .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                        .add(Map.entry(words, noun));
            }
        }
        BY_FIRST_WORD
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Map.Entry<List<String>, Noun> e) -> -e.getKey().size())));
    }

    /** The longest noun that starts at this lexeme; NONE of length 0 when there is none. */
    static Match at(List<Lexeme> lexemes, int at) {
        if (at < lexemes.size()) {
            for (Map.Entry<List<String>, Noun> entry :
                    BY_FIRST_WORD.getOrDefault(lexemes.get(at).form(), List.of())) {
                if (Words.at(lexemes, at, entry.getKey())) {
                    return new Match(entry.getValue(), entry.getKey().size());
                }
            }
        }
        return new Match(NONE, 0);
    }

    boolean isCooperative() {
        return this == COOP || this == FUND;
    }

    boolean isPerson() {
        return measure.equals("người");
    }

    /** Whether a number of this noun can be a value of the indicator. */
    boolean fits(Indicator indicator) {
        String code = indicator.code();
        boolean award = code.startsWith("award.");
        boolean affiliate = code.startsWith("alliance.members");
        return switch (this) {
            case ANYTHING -> !indicator.isShare();
            case NONE -> !indicator.isMoney() && !indicator.isShare();
            case COLLECTIVE, INDIVIDUAL -> award;
            case COOP, FUND, UNION, GROUP ->
                indicator.measure().equals(measure)
                        || affiliate
                        || award
                        || code.equals("ocop.owners")
                        || (this == COOP && code.equals("union.member_coops_average"));
            case UNIT -> indicator.measure().equals(measure) || award || code.equals("fair.coops");
            case MEMBER ->
                (code.contains(".members") && !indicator.isMoney())
                        || code.startsWith("training.participants")
                        || code.equals("coop.young_staff");
            case WORKER -> code.contains(".workers") || code.equals("coop.members_and_workers");
            case GROUP_MEMBER -> code.startsWith("group.members");
            case PEOPLE ->
                indicator.measure().equals("người")
                        || indicator.measure().equals("lượt người")
                        || indicator.measure().equals("đại biểu")
                        || award
                        || code.equals("coop.members_average");
            case TURN, DELEGATE ->
                indicator.measure().equals(measure) || indicator.measure().equals("lượt người");
            case MONEY -> indicator.isMoney();
            default -> indicator.measure().equals(measure);
        };
    }
}
