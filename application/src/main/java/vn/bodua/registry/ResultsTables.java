package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRY_ENTRY;
import static vn.bodua.database.generated.Tables.YEAR_LOAN;
import static vn.bodua.database.generated.Tables.YEAR_RESULTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.bodua.database.generated.tables.records.YearLoanRecord;
import vn.bodua.database.generated.tables.records.YearResultsRecord;

/** The rows of what came of years; only ever added to. */
@Component
class ResultsTables {

    /** Each item is a column of its own name. */
    private static final Map<YearItem, Field<Long>> COLUMNS = new EnumMap<>(YearItem.class);

    static {
        Arrays.stream(YearItem.values())
                .forEach(i -> COLUMNS.put(i, Objects.requireNonNull(YEAR_RESULTS.field(i.code(), Long.class))));
    }

    private final DSLContext sql;

    ResultsTables(DSLContext sql) {
        this.sql = sql;
    }

    void insert(EntryId entry, RegistrantId registrant, YearResults results) {
        YearResultsRecord row = new YearResultsRecord();
        row.setRegistrantId(registrant.value());
        row.setYear(results.year());
        row.setEntryId(entry.value());
        results.amounts().forEach((item, amount) -> row.set(Objects.requireNonNull(COLUMNS.get(item)), amount));
        long id = Objects.requireNonNull(sql.insertInto(YEAR_RESULTS)
                        .set(row)
                        .returning(YEAR_RESULTS.ID)
                        .fetchOne())
                .getId();
        List<YearLoanRecord> loans = new ArrayList<>();
        for (int i = 0; i < results.loans().size(); i++) {
            YearResults.Loan loan = results.loans().get(i);
            loans.add(new YearLoanRecord(id, i, loan.lender(), loan.amount(), loan.outstanding()));
        }
        sql.batchInsert(loans).execute();
    }

    /** All of each, by their years and for one year as recorded. */
    Map<RegistrantId, List<OnRecord<YearResults>>> of(Collection<RegistrantId> registrants) {
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        Map<Long, List<YearResults.Loan>> loans = sql.select(YEAR_LOAN)
                .from(YEAR_LOAN)
                .join(YEAR_RESULTS)
                .on(YEAR_RESULTS.ID.eq(YEAR_LOAN.RESULTS_ID))
                .where(YEAR_RESULTS.REGISTRANT_ID.in(numbers))
                .orderBy(YEAR_LOAN.RESULTS_ID, YEAR_LOAN.ORDINAL)
                .fetchGroups(
                        r -> r.value1().getResultsId(),
                        r -> new YearResults.Loan(
                                r.value1().getLender(),
                                r.value1().getAmount(),
                                r.value1().getOutstanding()));
        Map<RegistrantId, List<OnRecord<YearResults>>> results = new HashMap<>();
        sql.select(YEAR_RESULTS, REGISTRY_ENTRY)
                .from(YEAR_RESULTS)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(YEAR_RESULTS.ENTRY_ID))
                .where(YEAR_RESULTS.REGISTRANT_ID.in(numbers))
                .orderBy(YEAR_RESULTS.YEAR, YEAR_RESULTS.ID)
                .forEach(row -> results.computeIfAbsent(
                                new RegistrantId(row.value1().getRegistrantId()), r -> new ArrayList<>())
                        .add(new OnRecord<>(
                                new YearResults(
                                        row.value1().getYear(),
                                        amounts(row.value1()),
                                        loans.getOrDefault(row.value1().getId(), List.of())),
                                new EntryId(row.value2().getId()),
                                row.value2().getRecordedAt().toInstant(),
                                row.value2().getRecordedBy())));
        return results;
    }

    private static Map<YearItem, Long> amounts(YearResultsRecord row) {
        Map<YearItem, Long> amounts = new EnumMap<>(YearItem.class);
        COLUMNS.forEach((item, column) -> {
            Long amount = row.get(column);
            if (amount != null) {
                amounts.put(item, amount);
            }
        });
        return amounts;
    }
}
