package vn.bodua.narrative.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bodua.language.Table;
import vn.bodua.narrative.reading.Leaders.Leader;
import vn.bodua.narrative.reading.PeriodMention.Role;
import vn.bodua.narrative.reading.PeriodMention.Shape;
import vn.bodua.narrative.reading.UnitMention.Level;
import vn.bodua.time.Period;

/** Finds the unit, the period and the day that a report as a whole is about, by weighing its mentions. */
final class FindSetting {

    private static final Set<String> FUTURE =
            Set.of("nhiệm", "phương", "triển", "mục", "phấn", "kế", "hướng", "tiêu", "khai", "thực");
    private static final Set<String> LOOKING_BACK =
            Set.of("kết", "tổng", "sơ", "đánh", "giá", "quả", "tình", "hình", "trong", "tính", "ước", "thống", "kê");
    private static final Set<String> POSTS = Set.of("tịch", "bí", "thư", "giám", "đốc", "viên", "trưởng");

    private final Document document;
    private final UnitMentions names;
    private int firstBody;

    FindSetting(Document document, UnitMentions names) {
        this.document = document;
        this.names = names;
        firstBody = document.sentences().stream()
                .filter(s -> s.role() == Sentence.Role.BODY)
                .mapToInt(Sentence::paragraph)
                .findFirst()
                .orElse(0);
    }

    Setting find() {
        Integer year = year();
        Optional<Period> day = eventDay(year);
        Optional<PeriodMention> report = reportPeriod(day);
        Optional<Period> period = report.flatMap(m -> m.resolve(document.yearFor(m, year)));
        UnitVote unit = unit(dayAbout(day, period, year));
        return new Setting(
                unit.name,
                unit.level,
                unit.words,
                period,
                report.map(m -> document.words(m.from(), m.to())).orElse(""),
                day,
                year);
    }

    private record UnitVote(String name, Level level, String words) {}

    /** The day that the report was made on or is about, as far as it tells; leaders change. */
    private static Optional<LocalDate> dayAbout(
            Optional<Period> event, Optional<Period> period, @Nullable Integer year) {
        return event.map(Period::last)
                .or(() -> period.map(Period::last))
                .or(() -> Optional.ofNullable(year).map(y -> LocalDate.of(y, 12, 31)));
    }

    private UnitVote unit(Optional<LocalDate> day) {
        Map<String, Double> votes = new LinkedHashMap<>();
        Map<String, UnitMention> example = new HashMap<>();
        boolean provincial = false;
        for (UnitMention mention : document.units()) {
            Sentence sentence = document.sentenceOf(mention.from());
            if (sentence == null) {
                continue;
            }
            if (mention.pointer()) {
                provincial |= mention.level() == Level.PROVINCE;
                continue;
            }
            if (mention.level() == Level.DISTRICT) {
                continue;
            }
            votes.merge(mention.name(), weight(mention, sentence), Double::sum);
            example.putIfAbsent(mention.name(), mention);
        }
        nationByName(votes);
        address(votes);
        if (provincial) {
            votes.computeIfPresent("Cả nước", (n, w) -> w * 0.2);
        }
        Optional<Map.Entry<String, Double>> best = Optional.empty();
        for (Map.Entry<String, Double> entry : votes.entrySet()) {
            if (best.isEmpty() || entry.getValue() > best.get().getValue()) {
                best = Optional.of(entry);
            }
        }
        if (best.isEmpty()
                || best.get().getValue() < 0.9
                || (provincial && best.get().getKey().equals("Cả nước"))) {
            UnitVote leader = byLeader(day);
            if (leader != null) {
                return leader;
            }
        }
        if (best.isEmpty()) {
            return new UnitVote("Cả nước", Level.NATION, "");
        }
        UnitMention mention = example.get(best.get().getKey());
        return mention == null
                ? new UnitVote(
                        best.get().getKey(), best.get().getKey().equals("Cả nước") ? Level.NATION : Level.PROVINCE, "")
                : new UnitVote(mention.name(), mention.level(), document.words(mention.from(), mention.to()));
    }

    private double weight(UnitMention mention, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int i = mention.from();
        double weight = place(sentence);
        if (mention.level() == Level.NATION) {
            boolean aside = Words.before(lexemes, i, "đại", "biểu") || Words.at(lexemes, mention.to(), "nói", "chung");
            return aside ? 0 : weight >= 3 ? 2 : 1;
        }
        if (mention.level() == Level.CLUSTER) {
            return weight >= 3 ? weight : 1.5;
        }
        boolean listed = mention.to() < lexemes.size()
                && ((lexemes.get(mention.to()).isNumber()
                                && !document.periodLexemes().contains(mention.to()))
                        || (Words.at(lexemes, mention.to(), ":")
                                && mention.to() + 1 < lexemes.size()
                                && lexemes.get(mention.to() + 1).isNumber()
                                && sentence.role() != Sentence.Role.TITLE));
        if (listed) {
            return 0;
        }
        if (Words.before(lexemes, i, "tại") || Words.before(lexemes, i, "cầu")) {
            return 0.3;
        }
        boolean post = Words.count(lexemes, Math.max(sentence.from(), i - 6), i, POSTS) > 0
                && !Words.before(lexemes, i, "lmhtx", "tỉnh");
        return post ? Math.min(weight, 1) : weight;
    }

    private double place(Sentence sentence) {
        return switch (sentence.role()) {
            case TITLE -> 4;
            case FURNITURE -> 0.5;
            case CAPTION -> 0.5;
            case BODY -> sentence.paragraph() <= firstBody + 1 ? 3 : 1;
        };
    }

    private void nationByName(Map<String, Double> votes) {
        List<Lexeme> lexemes = document.lexemes();
        for (int i = 0; i < lexemes.size(); i++) {
            if (lexemes.get(i).is("lmhtx")) {
                Sentence sentence = document.sentenceOf(i);
                boolean lead = sentence != null && place(sentence) >= 3;
                if (Words.at(lexemes, i + 1, "việt", "nam")) {
                    boolean system =
                            Words.before(lexemes, i, "hệ", "thống") || (Words.before(lexemes, i, "của") && lead);
                    votes.merge("Cả nước", system ? (lead ? 2.0 : 0.7) : 0.05, Double::sum);
                } else if (Words.at(lexemes, i + 1, "63") || Words.at(lexemes, i + 1, "34")) {
                    votes.merge("Cả nước", lead ? 2.0 : 0.7, Double::sum);
                }
            }
        }
    }

    private void address(Map<String, Double> votes) {
        int end = document.text().indexOf('\n');
        String first = end < 0 ? document.text() : document.text().substring(0, end);
        if (first.startsWith("http")) {
            String name = names.inAddress(first);
            if (name != null) {
                votes.merge(name, 2.0, Double::sum);
            }
        }
    }

    /** A province that is nowhere named is known by the people who lead it. */
    private @Nullable UnitVote byLeader(Optional<LocalDate> day) {
        for (Leader leader : Shipped.LEADERS.on(day)) {
            int at = document.text().indexOf(leader.person());
            if (at >= 0) {
                String after =
                        document.text().substring(at, Math.min(document.text().length(), at + 120));
                if (after.contains("UBND") || after.contains("Liên minh") || after.contains("Ủy ban nhân dân")) {
                    return new UnitVote(leader.unit(), Level.PROVINCE, leader.person());
                }
            }
        }
        return null;
    }

    private static final class Shipped {
        static final Leaders LEADERS = Leaders.of(Table.shipped("/vocabulary/leaders.csv"));
    }

    private @Nullable Integer year() {
        Integer inDate = null;
        for (int pass = 0; pass < 3; pass++) {
            for (PeriodMention mention : document.periods()) {
                Sentence sentence = document.sentenceOf(mention.from());
                if (sentence == null
                        || mention.year() == null
                        || mention.shape() == Shape.SPAN_OF_YEARS
                        || mention.shape() == Shape.POINTER
                        || mention.role() != Role.NAMED) {
                    continue;
                }
                boolean furniture = sentence.role() == Sentence.Role.FURNITURE;
                boolean lead = !furniture && place(sentence) >= 3;
                if ((pass == 0 && lead && mention.shape() != Shape.YEAR) || (pass == 1 && lead)) {
                    return mention.year();
                }
                if (pass == 2 && furniture && sentence.paragraph() < firstBody) {
                    inDate = mention.year();
                }
            }
        }
        if (inDate != null) {
            return inDate;
        }
        for (PeriodMention mention : document.periods()) {
            if (mention.year() != null && mention.shape() != Shape.SPAN_OF_YEARS && mention.role() == Role.NAMED) {
                return mention.year();
            }
        }
        return null;
    }

    /** "Đến hết năm 2020, ước …" in a text of November: not what it reports on. */
    private boolean isYetToEnd(PeriodMention mention, Optional<Period> eventDay) {
        boolean until = Words.before(document.lexemes(), mention.from(), "hết")
                || Words.before(document.lexemes(), mention.from(), "cuối");
        return until
                && eventDay.isPresent()
                && mention.shape() == Shape.YEAR
                && mention.resolve(null)
                        .filter(p -> p.last().isAfter(eventDay.get().last()))
                        .isPresent();
    }

    private Optional<PeriodMention> reportPeriod(Optional<Period> eventDay) {
        Map<String, Double> votes = new LinkedHashMap<>();
        Map<String, PeriodMention> example = new HashMap<>();
        for (PeriodMention mention : document.periods()) {
            Sentence sentence = document.sentenceOf(mention.from());
            boolean usable = mention.role() == Role.NAMED
                    && mention.shape() != Shape.SPAN_OF_YEARS
                    && mention.shape() != Shape.SPAN_OF_MONTHS
                    && mention.shape() != Shape.DAY
                    && mention.shape() != Shape.SPAN_OF_DAYS
                    && mention.shape() != Shape.POINTER
                    && mention.shape() != Shape.REST_OF_YEAR;
            if (sentence == null
                    || sentence.role() == Sentence.Role.FURNITURE
                    || !usable
                    || isYetToEnd(mention, eventDay)) {
                continue;
            }
            String key = mention.shape() + " " + mention.first()
                    + (mention.shape() == Shape.YEAR ? " " + mention.year() : "");
            votes.merge(key, weight(mention, sentence), Double::sum);
            PeriodMention before = example.get(key);
            if (before == null || before.year() == null) {
                example.put(key, mention);
            }
        }
        String best = null;
        for (Map.Entry<String, Double> entry : votes.entrySet()) {
            if (entry.getValue() > 0 && (best == null || entry.getValue() > votes.getOrDefault(best, 0.0))) {
                best = entry.getKey();
            }
        }
        return best == null ? Optional.empty() : Optional.ofNullable(example.get(best));
    }

    private double weight(PeriodMention mention, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int i = mention.from();
        double weight =
                switch (mention.shape()) {
                    case TO_MONTH, HALF, QUARTER -> 3;
                    default -> 1;
                };
        boolean lead = sentence.role() == Sentence.Role.BODY && sentence.paragraph() <= firstBody;
        weight += sentence.role() == Sentence.Role.TITLE ? 2 : lead ? 3 : place(sentence) >= 3 ? 1 : 0;
        if (Words.count(lexemes, Math.max(sentence.from(), i - 2), i, "riêng") > 0) {
            weight -= 3;
        }
        int near = Math.max(sentence.from(), i - 10);
        int back = Words.lastOf(lexemes, near, i, LOOKING_BACK);
        int future = Words.lastOf(lexemes, near, i, FUTURE);
        if (future > back && !Words.before(lexemes, i, "hiện") && !Words.before(lexemes, i, "kế", "hoạch")) {
            weight -= 6;
        } else if (back >= 0 || i <= sentence.from() + 1) {
            weight += 2;
        }
        if (mention.shape() == Shape.HALF && mention.first() == 2) {
            weight -= 2;
        }
        if (mention.shape() == Shape.MONTH) {
            boolean until = Words.before(lexemes, i, "đến")
                    || Words.before(lexemes, i, "đầu")
                    || Words.before(lexemes, i, "kê");
            weight += until ? 1 : 0;
        }
        if (sentence.role() == Sentence.Role.CAPTION) {
            weight -= 1;
        }
        return weight;
    }

    private Optional<Period> eventDay(@Nullable Integer year) {
        for (PeriodMention mention : document.periods()) {
            Sentence sentence = document.sentenceOf(mention.from());
            if (sentence != null
                    && sentence.role() == Sentence.Role.BODY
                    && (mention.shape() == Shape.DAY || mention.shape() == Shape.SPAN_OF_DAYS)
                    && mention.role() == Role.NAMED) {
                return mention.resolve(document.yearFor(mention, year));
            }
        }
        return Optional.empty();
    }
}
