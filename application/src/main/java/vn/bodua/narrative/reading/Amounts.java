package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.quantity.VietnameseNumber;

/** Finds the amounts of a sentence and leaves out numbers that are something else: dates, documents, ordinals, years. */
final class Amounts {

    private final List<Lexeme> lexemes;
    private final Sentence sentence;
    private final OtherNumbers others;
    private final Qualifiers qualifiers;

    private Amounts(List<Lexeme> lexemes, Sentence sentence) {
        this.lexemes = lexemes;
        this.sentence = sentence;
        others = new OtherNumbers(lexemes, sentence);
        qualifiers = new Qualifiers(lexemes, sentence);
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
        if (!lexemes.get(i).is("gấp") && !lexemes.get(i).is("tăng")) {
            return Optional.empty();
        }
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
        Qualifiers.Qualified qualified = qualifiers.qualifier(twice ? i : number, to, false);
        BigDecimal percent = times.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
        return Optional.of(new Amount(
                percent,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                Noun.TIMES,
                qualified.qualifier(),
                "",
                false,
                Math.min(i, qualified.from()),
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
        if (number.isEmpty() || others.isDocumentNumber(i) || others.isOrdinal(i)) {
            return Optional.empty();
        }
        Amount amount = amount(i, i + 1, number.get().value(), number.get().decimals());
        if (amount.noun() == Noun.NONE && !others.canStandAlone(i, amount)) {
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
        Qualifiers.Qualified qualified = qualifiers.qualifier(at, rate.to, upper.isPresent());
        BigDecimal f = factor;
        return new Amount(
                value.multiply(f),
                upper.map(u -> u.multiply(f)),
                whole.map(w -> w.multiply(f)),
                BigDecimal.ONE.movePointLeft(decimals).multiply(f),
                kind,
                qualified.qualifier(),
                rate.text,
                rate.perUnit,
                qualified.from(),
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
                    case TURN ->
                        Words.at(lexemes, i, "lượt", "khách")
                                || Words.at(lexemes, i, "lượt", "xem")
                                || Words.at(lexemes, i, "lượt", "đọc")
                                || Words.at(lexemes, i, "lượt", "truy");
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
            } else if (Words.isOneOf(per, "htx", "tht", "lhhtx", "liên", "tổ")) {
                perUnit = true;
            } else if (!Words.isOneOf(per, "người", "lao", "thành", "đầu")) {
                break;
            }
            i += 2;
            while (i < sentence.to() && Words.isOneOf(lexemes.get(i).form(), "động", "viên", "người", "hiệp")) {
                i++;
            }
        }
        return new Rate(text, perUnit, i);
    }
}
