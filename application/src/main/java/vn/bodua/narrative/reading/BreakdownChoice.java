package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;

/** Chooses the breakdown codes that the words near an amount give, in the dimensions that its indicator has. */
final class BreakdownChoice {

    /** Dimensions whose words must stand close to the counted thing. */
    private static final Set<String> CLOSE =
            Set.of("sector", "goods", "gender", "star", "delegate", "recipient", "legal_kind", "statutory_field");

    private final Vocabulary vocabulary;
    private final List<Lexeme> lexemes;

    BreakdownChoice(Vocabulary vocabulary, List<Lexeme> lexemes) {
        this.vocabulary = vocabulary;
        this.lexemes = lexemes;
    }

    /** dimension → code, of the words of the head segment and the tail. */
    Map<String, String> near(
            Indicator indicator, Amount amount, Clause clause, Sentence sentence, List<Mention> mentions) {
        Map<String, String> codes = new HashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        List<Mention> longest = longestOnly(mentions, indicator);
        for (Mention mention : longest) {
            for (String code : mention.codes()) {
                String dimension = code.substring(0, code.indexOf(':'));
                if (!indicator.dimensions().contains(dimension)) {
                    continue;
                }
                int score = score(dimension, mention, amount, clause, sentence);
                if (score > scores.getOrDefault(dimension, 0)) {
                    scores.put(dimension, score);
                    codes.put(dimension, code.substring(code.indexOf(':') + 1));
                }
            }
        }
        if (amount.noun() == Noun.FUND && indicator.dimensions().contains("sector") && !codes.containsKey("scope")) {
            codes.put("sector", "credit_fund");
        }
        if (indicator.dimensions().contains("recipient")) {
            recipient(amount).ifPresent(r -> codes.put("recipient", r));
            grantor(amount, sentence, longest)
                    .ifPresentOrElse(g -> codes.put("grantor", g), () -> codes.remove("grantor"));
        }
        if (kindsNamed(clause, longest) > 1) {
            codes.remove("legal_kind");
        }
        if (indicator.code().startsWith("coop.") && indicator.dimensions().contains("legal_kind")) {
            codes.remove("legal_kind");
        }
        return codes;
    }

    private int score(String dimension, Mention mention, Amount amount, Clause clause, Sentence sentence) {
        if (dimension.equals("law") || dimension.equals("grantor")) {
            return dimension.equals("grantor") ? 1 : 0;
        }
        if (dimension.equals("source")
                && !Words.at(lexemes, amount.to(), "do")
                && Words.find(lexemes, clause.headFrom(), amount.from(), "trong", "đó") < 0) {
            return 0;
        }
        if (isVerb(mention, amount) || isAttribute(dimension, mention)) {
            return 0;
        }
        if (mention.from() >= amount.nounFrom() && mention.from() < clause.tailTo()) {
            int distance = Math.max(0, mention.from() - clause.nounTo());
            int words =
                    Words.count(lexemes, clause.nounTo(), mention.from(), "được", "đã", "đang", "tham", "vay", "hỗ");
            boolean close = CLOSE.contains(dimension);
            return close && (distance > 7 || (words > 0 && !dimension.equals("star")))
                    ? 0
                    : 100 - 3 * distance + mention.words();
        }
        if (mention.to() <= amount.from()
                && mention.from() >= clause.ownFrom()
                && mention.to() > clause.segmentFrom()) {
            int distance = amount.from() - mention.to();
            boolean bare = dimension.equals("legal_kind")
                    && mention.words() == 1
                    && !Words.anyBefore(lexemes, mention.from(), "của", "các", "do", "là")
                    && !isOwner(mention, amount);
            if (bare) {
                return 0;
            }
            boolean counted = amount.noun() == Noun.GROUP || amount.noun() == Noun.UNION;
            return CLOSE.contains(dimension)
                            && (distance > (dimension.equals("legal_kind") ? 16 : 9) || (counted && distance > 4))
                    ? 0
                    : 80 - 3 * distance + mention.words();
        }
        boolean wide = dimension.equals("campaign")
                || (dimension.equals("scope") && mention.to() <= amount.from() && mention.from() >= clause.ownFrom());
        boolean counted = dimension.equals("scope")
                && mention.from() >= clause.nounTo()
                && mention.from() < clause.farTo()
                && amount.noun().isCooperative();
        return (wide || counted) && sentence.holds(mention.from()) ? 10 : 0;
    }

    /** "xây dựng 63 mô hình", "hỗ trợ xây dựng …": to build, not the building trade. */
    private boolean isVerb(Mention mention, Amount amount) {
        boolean builds = Words.at(lexemes, mention.to() - 2, "xây", "dựng");
        boolean something = builds
                && mention.to() < lexemes.size()
                && lexemes.get(mention.to()).isWord()
                && !Words.isOneOf(lexemes.get(mention.to()).form(), "và", "có", "là", "chiếm", "với");
        if (something) {
            return true;
        }
        boolean trade = Words.before(lexemes, mention.from(), "vực")
                || (Words.before(lexemes, mention.from(), "ngành")
                        && !Words.before(lexemes, mention.from(), ",", "ngành"))
                || Words.before(lexemes, mention.from(), "khối");
        return builds && !trade && amount.noun() != Noun.NONE && !amount.noun().isCooperative();
    }

    /** "đại biểu của doanh nghiệp thành viên": members of the alliance, not members who take part. */
    private boolean isAttribute(String dimension, Mention mention) {
        return dimension.equals("participants")
                && Words.at(lexemes, mention.from(), "thành", "viên")
                && Words.anyBefore(lexemes, mention.from(), "nghiệp", "vị", "htx");
    }

    /** "HTX đã có 120 sản phẩm": the subject of the figure, nothing but its verb between. */
    private boolean isOwner(Mention mention, Amount amount) {
        boolean has = false;
        for (int i = mention.to(); i < amount.from(); i++) {
            String form = lexemes.get(i).form();
            has |= Words.isOneOf(form, "có", "góp", "hữu", "chiếm");
            if (!Words.isOneOf(form, "đã", "có", "hiện", "đang", "đóng", "góp", "sở", "hữu", "được", "chiếm", "tới")) {
                return false;
            }
        }
        return has && amount.noun() == Noun.PRODUCT;
    }

    private List<Mention> longestOnly(List<Mention> mentions, Indicator indicator) {
        List<Mention> usable = new ArrayList<>(mentions.stream()
                .filter(m -> m.codes().stream()
                        .anyMatch(c -> indicator.dimensions().contains(c.substring(0, c.indexOf(':')))))
                .toList());
        usable.sort(Comparator.comparingInt((Mention m) -> m.from() - m.to()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : usable) {
            if (kept.stream().noneMatch(k -> k.overlaps(mention) && k.words() > mention.words())) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** "263 HTX, doanh nghiệp thành viên": several kinds counted together are no kind. */
    private static long kindsNamed(Clause clause, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.from() >= clause.segmentFrom() && m.from() < clause.farTo())
                .flatMap(m -> m.codes().stream())
                .filter(c -> c.startsWith("legal_kind:"))
                .distinct()
                .count();
    }

    private static Optional<String> recipient(Amount amount) {
        return switch (amount.noun()) {
            case COLLECTIVE, COOP, UNION, GROUP, UNIT, FUND -> Optional.of("collective");
            case INDIVIDUAL, PEOPLE -> Optional.of("individual");
            default -> Optional.empty();
        };
    }

    /** The one who grants, when exactly one is named by the award's own words. */
    private Optional<String> grantor(Amount amount, Sentence sentence, List<Mention> mentions) {
        Optional<Optional<String>> told = grantorBefore(amount, sentence, mentions);
        if (told.isPresent()) {
            return told.get();
        }
        int award = Words.firstOf(lexemes, amount.nounFrom(), sentence.to(), "cờ", "bằng", "giấy", "kỷ");
        int limit = sentence.to();
        for (int i = Math.max(award, amount.to()) + 1; i < sentence.to(); i++) {
            if (lexemes.get(i).is(";")
                    || (lexemes.get(i).is("và") && i > award && award > 0)
                    || (lexemes.get(i).isNumber() && i > award && award > amount.to())) {
                limit = i;
                break;
            }
        }
        int from = amount.to();
        Set<String> named = new java.util.TreeSet<>();
        for (Mention mention : mentions) {
            for (String code : mention.codes()) {
                if (code.startsWith("grantor:") && mention.from() >= from && mention.from() < limit) {
                    named.add(code.substring("grantor:".length()));
                }
            }
        }
        for (Mention mention : mentions) {
            boolean grants = mention.to() <= amount.from()
                    && sentence.holds(mention.from())
                    && (Words.at(lexemes, mention.to(), "tặng") || Words.at(lexemes, mention.to(), "trao"))
                    && !Words.before(lexemes, mention.from(), "và");
            if (grants) {
                mention.codes().stream()
                        .filter(c -> c.startsWith("grantor:"))
                        .map(c -> c.substring(8))
                        .forEach(named::add);
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** "bằng khen của UBND tỉnh được trao cho 4 tập thể, 2 cá nhân": the nearest one of the amount's own clause. */
    private Optional<Optional<String>> grantorBefore(Amount amount, Sentence sentence, List<Mention> mentions) {
        int from = Math.max(sentence.from(), Words.findLast(lexemes, sentence.from(), amount.from(), ";"));
        Mention nearest = null;
        boolean joined = false;
        for (Mention mention : mentions) {
            boolean grantor = mention.codes().stream().anyMatch(c -> c.startsWith("grantor:"));
            if (!grantor || mention.from() < from || mention.to() > amount.from()) {
                continue;
            }
            int verb = Words.firstOf(
                    lexemes, mention.to(), Math.min(amount.from(), mention.to() + 4), "tặng", "trao", "khen");
            int award =
                    Words.lastOf(lexemes, Math.max(from, mention.from() - 12), mention.from(), "khen", "cờ", "chương");
            boolean ofAward = award >= 0 && Words.count(lexemes, award, mention.from(), ",", "(") == 0;
            if ((verb >= 0 || ofAward) && (nearest == null || mention.from() > nearest.from())) {
                nearest = mention;
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        for (Mention mention : mentions) {
            joined |= mention.codes().stream().anyMatch(c -> c.startsWith("grantor:"))
                    && mention.to() == nearest.from() - 1
                    && Words.anyBefore(lexemes, nearest.from(), "và", ",");
        }
        return Optional.of(
                joined
                        ? Optional.empty()
                        : nearest.codes().stream()
                                .filter(c -> c.startsWith("grantor:"))
                                .map(c -> c.substring("grantor:".length()))
                                .findFirst());
    }

    /** The codes of a part: its own ones replace those of the same dimension; scope is not inherited. */
    Breakdown joined(Indicator indicator, Breakdown whole, Map<String, String> own) {
        Map<String, String> codes = new HashMap<>();
        for (String code : whole.codes()) {
            vocabulary
                    .dictionary()
                    .item(indicator, code)
                    .filter(i -> !i.dimension().equals("scope"))
                    .ifPresent(i -> codes.put(i.dimension(), code));
        }
        codes.putAll(own);
        return new Breakdown(List.copyOf(codes.values()));
    }
}
