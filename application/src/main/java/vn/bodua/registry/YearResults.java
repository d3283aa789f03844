package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** What came of a year of one, and what it owed at the end of it. What was not asked is not there; it is not 0. */
public record YearResults(int year, Map<YearItem, Long> amounts, List<Loan> loans) {

    /** A loan in VND, and what of it was not paid back. */
    public record Loan(String lender, long amount, long outstanding) {
        public Loan {
            lender = VietnameseText.normalise(lender).strip();
        }
    }

    public YearResults {
        amounts = Map.copyOf(amounts);
        loans = List.copyOf(loans);
    }

    /** The last year that is over when a day has passed. */
    public static int lastYearBy(LocalDate day) {
        return day.plusDays(1).getYear() - 1;
    }

    /** The day from which on they are known, until there are those of another year. */
    LocalDate known() {
        return LocalDate.of(year + 1, 1, 1);
    }

    public Optional<Long> amount(YearItem item) {
        return Optional.ofNullable(amounts.get(item));
    }

    /**
     * Why it cannot be so.
     *
     * <p>Refusals: {@code VALUE_UNREADABLE}, {@code FIELD_EMPTY} (a lender), {@code PARTS_EXCEED_WHOLE}.
     */
    Optional<Refusal> impossible() {
        return negative().or(this::lenderMissing).or(this::exceeding);
    }

    private Optional<Refusal> negative() {
        return amounts.entrySet().stream()
                .filter(e -> e.getValue() < 0 && !e.getKey().mayBeNegative())
                .map(e -> e.getKey().code())
                .sorted()
                .findFirst()
                .or(() -> loans.stream()
                        .filter(l -> l.amount() < 0 || l.outstanding() < 0)
                        .map(l -> "loan")
                        .findFirst())
                .map(field -> Refusal.unreadable(field, "≥ 0"));
    }

    private Optional<Refusal> lenderMissing() {
        return loans.stream()
                .filter(l -> l.lender().isEmpty())
                .findFirst()
                .map(l -> Refusal.of(RefusalCode.FIELD_EMPTY, "field", "lender"));
    }

    private Optional<Refusal> exceeding() {
        Optional<Long> revenue = amount(YearItem.REVENUE);
        return amount(YearItem.REVENUE_FROM_MEMBERS)
                .filter(part -> revenue.filter(whole -> part > whole).isPresent())
                .map(part -> exceeds(
                        YearItem.REVENUE_FROM_MEMBERS.code(), part, YearItem.REVENUE.code(), revenue.orElse(0L)))
                .or(() -> loans.stream()
                        .filter(l -> l.outstanding() > l.amount())
                        .findFirst()
                        .map(l -> exceeds("outstanding", l.outstanding(), "loan", l.amount())));
    }

    private static Refusal exceeds(String part, long sum, String whole, long limit) {
        return Refusal.of(
                RefusalCode.PARTS_EXCEED_WHOLE,
                "parts",
                part,
                "sum",
                Long.toString(sum),
                "whole",
                whole,
                "limit",
                Long.toString(limit));
    }
}
