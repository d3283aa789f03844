package vn.bodua.api.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;

/** What came of a year, by codes, in VND. */
public record NamedResults(int year, Map<String, Long> amounts, Optional<List<LoanOfIt>> loans) {

    /** A loan and what of it was not paid back at the end of the year, in VND. */
    public record LoanOfIt(String lender, long amount, long outstanding) {}

    /** Refusals: {@code VALUE_UNREADABLE}. */
    public Outcome<YearResults> results() {
        List<YearResults.Loan> owed = loans.orElse(List.of()).stream()
                .map(l -> new YearResults.Loan(l.lender(), l.amount(), l.outstanding()))
                .toList();
        return NamedWanted.byCode(amounts, "amounts", List.of(YearItem.values()), YearItem::code)
                .map(came -> new YearResults(year, came, owed));
    }
}
