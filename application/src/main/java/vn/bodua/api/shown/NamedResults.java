package vn.bodua.api.shown;

import java.util.ArrayList;
import java.util.EnumMap;
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
        Outcome<Map<YearItem, Long>> read = Outcome.done(new EnumMap<>(YearItem.class));
        for (Map.Entry<String, Long> amount : amounts.entrySet()) {
            read = read.then(map -> NamedWanted.one(
                            amount.getKey(), "amounts", List.of(YearItem.values()), YearItem::code)
                    .map(item -> {
                        map.put(item, amount.getValue());
                        return map;
                    }));
        }
        List<YearResults.Loan> owed = new ArrayList<>();
        loans.orElse(List.of()).forEach(l -> owed.add(new YearResults.Loan(l.lender(), l.amount(), l.outstanding())));
        return read.map(map -> new YearResults(year, map, owed));
    }
}
