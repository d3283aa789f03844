package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bodua.indicator.Indicator;

/**
 * Chooses the indicator of an amount among the wordings near it. A wording right before the number or right after its
 * noun weighs most; commas and distance weaken it. Without a wording the noun decides, where the sentence has a place
 * for a plain count.
 */
final class IndicatorChoice {

    /** A chosen indicator and the words that gave it. */
    record Choice(Indicator indicator, @Nullable Mention mention, int score) {}

    private static final Set<String> LINKS = Set.of(
            "là", "đạt", "được", "có", "ước", "khoảng", "trên", "hơn", "gần", "của", "các", "htx", "tỉnh", "toàn", "đã",
            "lên", "cộng", "lại", "vào", "tới", "đến", "cụm", "này", "cho", "từ", "thực", "hiện", "nay", "trong",
            "thành", "phố", "đăng", "ký", "địa", "bàn", "khu", "vực", "ở", "tại", "với", "số", "tổng", "mỗi", "kttt",
            "tht", "lhhtx");
    private static final Set<String> COUNT_OPENERS = Set.of(
            "có", "là", "lên", "đạt", "còn", "với", "gồm", "và", ",", ";", ":", "(", "số", "tổng", "nay", "lý", "đó",
            "nước", "tỉnh", "phố", "cụm", "huyện", "quốc", "toàn", "thì", "xã", "cả", "hiện", "tới", "riêng", "cùng",
            "\"", "nhất", "-", "thành", "bàn", "tồn", "duy", "trì", "khác", "được", "kể");

    private final Vocabulary vocabulary;
    private final List<Lexeme> lexemes;

    IndicatorChoice(Vocabulary vocabulary, List<Lexeme> lexemes) {
        this.vocabulary = vocabulary;
        this.lexemes = lexemes;
    }

    /** The best wording near the amount, if any is good enough. */
    Optional<Choice> byWording(Amount amount, Clause clause, List<Mention> mentions, Entity entity, int previousTail) {
        Choice best = null;
        for (Mention mention : mentions) {
            int score = score(mention, amount, clause, previousTail);
            if (score <= 30) {
                continue;
            }
            Indicator indicator = fitting(mention, amount, entity);
            if (indicator == null) {
                continue;
            }
            if (indicator.code().endsWith(".count")) {
                // "Toàn tỉnh có … HTX" says nothing against "… HTX thành lập mới".
                score -= mention.gapFrom() < 0 ? 6 : 45;
            }
            if (best == null || score > best.score) {
                best = new Choice(indicator, mention, score);
            }
        }
        return Optional.ofNullable(best == null ? null : firstOfTwo(best, amount, clause, mentions, entity));
    }

    /** "Vốn hoạt động và giá trị tài sản … 3.000 tỷ": one figure for two things belongs to the first. */
    private Choice firstOfTwo(Choice best, Amount amount, Clause clause, List<Mention> mentions, Entity entity) {
        Mention chosen = best.mention;
        if (chosen == null || chosen.to() > amount.from() || !Words.before(lexemes, chosen.from(), "và")) {
            return best;
        }
        for (Mention mention : mentions) {
            if (mention.to() == chosen.from() - 1 && mention.from() >= clause.headFrom()) {
                Indicator indicator = fitting(mention, amount, entity);
                if (indicator != null) {
                    return new Choice(indicator, mention, best.score);
                }
            }
        }
        return best;
    }

    private int score(Mention mention, Amount amount, Clause clause, int previousTail) {
        if (!complete(mention)) {
            return 0;
        }
        int length = 3 * mention.words();
        if (mention.spans(amount)) {
            if (otherNumbers(mention, amount) > 0) {
                return 0;
            }
            int inGap = 18 * Words.count(lexemes, mention.gapFrom(), amount.from(), ",", ";", "(");
            for (int i = mention.gapFrom(); i < amount.from(); i++) {
                inGap += LINKS.contains(lexemes.get(i).form()) || lexemes.get(i).isMark() ? 0 : 7;
            }
            return 118 - inGap + length - 2 * Math.max(0, mention.to() - clause.nounTo() - 2);
        }
        if (mention.from() >= amount.nounFrom() && mention.from() < clause.farTo()) {
            int distance = Math.max(0, mention.from() - clause.nounTo());
            int commas = Words.count(lexemes, clause.nounTo(), mention.from(), ",");
            int beyond = mention.from() >= clause.tailTo() ? 20 : 0;
            int money = amount.noun() == Noun.MONEY && distance > 1 ? 40 : 0;
            boolean honoured = amount.noun() == Noun.COLLECTIVE || amount.noun() == Noun.INDIVIDUAL;
            return 100 + length - (honoured ? Math.min(40, distance) : 4 * distance) - 20 * commas - beyond - money;
        }
        if (mention.to() <= amount.from() && mention.from() >= clause.headFrom()) {
            int distance = 0;
            for (int i = mention.to(); i < amount.from(); i++) {
                Lexeme lexeme = lexemes.get(i);
                distance += LINKS.contains(lexeme.form()) || lexeme.isMark() ? 0 : 1;
            }
            int commas = Words.count(lexemes, mention.to(), amount.from(), ",", "(");
            int semicolons = Words.count(lexemes, mention.to(), amount.from(), ";");
            int adjacent = distance <= 1 && commas == 0 ? 22 : 0;
            int taken = mention.from() < previousTail ? 45 : 0;
            return 92 + length - 3 * distance - 14 * commas - 45 * semicolons + adjacent - taken;
        }
        return 0;
    }

    private int otherNumbers(Mention mention, Amount amount) {
        int count = 0;
        for (int i = mention.from(); i < mention.to(); i++) {
            boolean own = (i >= amount.number() && i < amount.to()) || mention.says(i);
            count += lexemes.get(i).isNumber() && !own ? 1 : 0;
        }
        return count;
    }

    /** "HTX hoạt động" only counts where nothing follows that says how or in what field. */
    private boolean complete(Mention mention) {
        if (mention.words() == 2 && Words.at(lexemes, mention.to() - 2, "htx", "hoạt")) {
            return false;
        }
        boolean signsUp = mention.codes().contains("fair.coops")
                && Words.before(lexemes, mention.to(), "tham", "gia")
                && !Words.at(lexemes, mention.from(), "tham");
        if (signsUp && !tellsOfFair(mention)) {
            return false;
        }
        if (Words.before(lexemes, mention.to(), "thu")
                && mention.to() < lexemes.size()
                && Words.isOneOf(lexemes.get(mention.to()).form(), "hút", "nhập", "hoạch", "mua", "gom", "hồi")) {
            return false;
        }
        boolean works = mention.to() >= 2
                && Words.at(lexemes, mention.to() - 2, "hoạt", "động")
                && Words.before(lexemes, mention.to() - 2, "htx");
        return !works
                || mention.to() >= lexemes.size()
                || !lexemes.get(mention.to()).isWord()
                || lexemes.get(mention.to()).is("và");
    }

    /** "61 HTX ghi tên tham gia": at a fair only where the sentence names one. */
    private boolean tellsOfFair(Mention mention) {
        int from = mention.from();
        while (from > 0 && !lexemes.get(from).is(".") && !lexemes.get(from).is("\n")) {
            from--;
        }
        int to = mention.to();
        while (to < lexemes.size()
                && !lexemes.get(to).is(".")
                && !lexemes.get(to).is("\n")) {
            to++;
        }
        return Words.find(lexemes, from, to, "hội", "chợ") >= 0 || Words.find(lexemes, from, to, "triển", "lãm") >= 0;
    }

    /** Whose loans "dư nợ" tells of: of the support fund or of the credit funds, whichever the paragraph named last. */
    private String fundNamedBefore(Mention mention) {
        for (int i = mention.from() - 1; i >= 0 && !lexemes.get(i).is("\n"); i--) {
            if (lexemes.get(i).is("qtdnd")) {
                return "credit_fund.loans";
            }
            if (Words.at(lexemes, i, "ngân", "hàng")) {
                return "";
            }
            if (Words.at(lexemes, i, "quỹ", "hỗ", "trợ")) {
                return "support_fund.outstanding";
            }
        }
        return "";
    }

    private @Nullable Indicator fitting(Mention mention, Amount amount, Entity entity) {
        Indicator found = null;
        for (String code : mention.codes()) {
            boolean joinsTheCoop = code.equals("coop.members_new") && entity == Entity.ALLIANCE;
            boolean otherFund = mention.words() == 2
                    && Words.at(lexemes, mention.from(), "dư", "nợ")
                    && !code.equals(fundNamedBefore(mention));
            if (joinsTheCoop || otherFund || (code.equals("congress.delegates") && !electsDelegates(amount))) {
                continue;
            }
            Indicator candidate = inFamily(vocabulary.get(code), amount, entity);
            if (candidate != null
                    && amount.noun().fits(candidate)
                    && (found == null || better(candidate, found, amount, entity))) {
                found = candidate;
            }
        }
        return found;
    }

    private static boolean better(Indicator candidate, Indicator found, Amount amount, Entity entity) {
        boolean affiliate = candidate.code().startsWith("alliance.");
        if (affiliate != found.code().startsWith("alliance.")) {
            return affiliate == (amount.noun() == Noun.UNIT || entity == Entity.ALLIANCE);
        }
        return candidate.code().startsWith(entity.prefix()) && !found.code().startsWith(entity.prefix());
    }

    /** "giải thể" said of groups, "doanh thu" said of a union: the same attribute in the other family. */
    private @Nullable Indicator inFamily(Indicator indicator, Amount amount, Entity entity) {
        String code = indicator.code();
        int dot = code.indexOf('.');
        String family = code.substring(0, dot);
        if (!family.equals("coop") && !family.equals("union") && !family.equals("group")) {
            return indicator;
        }
        Entity wanted =
                switch (amount.noun()) {
                    case COOP, FUND -> code.startsWith("union.member_coops") ? Entity.UNION : Entity.COOP;
                    case UNION -> Entity.UNION;
                    case GROUP, GROUP_MEMBER -> Entity.GROUP;
                    default -> entity == Entity.ALLIANCE ? Entity.COOP : entity;
                };
        String prefix = wanted.prefix();
        if (code.startsWith(prefix)) {
            return indicator;
        }
        Optional<Indicator> sibling = vocabulary.find(prefix + code.substring(dot + 1));
        if (sibling.isPresent()) {
            return sibling.get();
        }
        if (!code.startsWith("coop.")) {
            return null;
        }
        return amount.noun().isPerson() || amount.noun() == Noun.MONEY || amount.noun() == Noun.NONE ? indicator : null;
    }

    /** What a noun counts by itself. */
    Optional<Indicator> byNoun(Amount amount, Clause clause, Entity entity, List<Mention> mentions) {
        return switch (amount.noun()) {
            case COOP, FUND -> vocabulary.find("coop.count");
            case UNION -> vocabulary.find("union.count");
            case GROUP -> vocabulary.find("group.count");
            case GROUP_MEMBER -> vocabulary.find("group.members");
            case MEMBER ->
                entity == Entity.ALLIANCE
                        ? vocabulary.find("alliance.members")
                        : vocabulary.find(entity.prefix() + "members");
            case WORKER -> vocabulary.find(entity.prefix() + "workers");
            case TON -> vocabulary.find("trade.sold");
            case TURN -> vocabulary.find("training.participants");
            case BOOTH -> vocabulary.find("fair.booths");
            case GOODS -> vocabulary.find("fair.goods");
            case SITE -> vocabulary.find("meeting.sites");
            case COURSE -> vocabulary.find("training.courses");
            case FLAG -> vocabulary.find("award.flag");
            case MERIT -> vocabulary.find("award.merit");
            case MEDAL -> vocabulary.find("award.medal");
            case COMMENDATION -> vocabulary.find("award.commendation");
            case DELEGATE -> vocabulary.find(electsDelegates(amount) ? "congress.delegates" : "meeting.attendance");
            default -> Optional.empty();
        };
    }

    private boolean electsDelegates(Amount amount) {
        boolean elected = Words.count(lexemes, Math.max(0, amount.from() - 25), amount.from(), "bầu", "cử", "đoàn") > 0;
        return elected
                && (Words.at(lexemes, amount.to(), "chính", "thức") || Words.at(lexemes, amount.to(), "dự", "khuyết"));
    }

    /** Whether a plain count of organisations can stand here: after "có", "là", in a list; not "hỗ trợ 30 HTX". */
    boolean countHasPlace(Amount amount, Clause clause, Sentence sentence, boolean listed) {
        int i = amount.from() - 1;
        while (i >= sentence.from()
                && Words.isOneOf(lexemes.get(i).form(), "khoảng", "tới", "đến", "đủ", "chỉ", "vẫn")) {
            i--;
        }
        boolean opened = i < sentence.from()
                || COUNT_OPENERS.contains(lexemes.get(i).form())
                || lexemes.get(i).isCapital()
                || lexemes.get(i).isNumber();
        if (!opened) {
            return false;
        }
        int after = clause.nounTo();
        if (after >= sentence.to()) {
            return true;
        }
        Lexeme next = lexemes.get(after);
        Set<String> doing = Set.of(
                "được", "tham", "vay", "đăng", "tiêu", "điển", "xuất", "đã", "đang", "chưa", "áp", "ứng", "liên", "bị",
                "phải", "do", "điểm", "thực", "tổ", "ký", "nhận", "đạt", "sử", "sản", "xây", "bán", "mạnh", "yếu",
                "đầu", "để", "vào", "hoàn", "lớn", "nhỏ", "trở", "dự");
        if (next.is("có") || next.is("là")) {
            return listed;
        }
        return !doing.contains(next.form());
    }
}
