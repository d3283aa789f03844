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
import vn.bodua.registry.RegistryRows.Row;

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

    void insert(List<Row<YearResults>> came) {
        List<YearResultsRecord> rows = new ArrayList<>();
        for (Row<YearResults> one : came) {
            YearResultsRecord row = new YearResultsRecord();
            row.setRegistrantId(one.registrant().value());
            row.setYear(one.what().year());
            row.setEntryId(one.entry().value());
            one.what().amounts().forEach((item, amount) -> row.set(Objects.requireNonNull(COLUMNS.get(item)), amount));
            rows.add(row);
        }
        List<Long> ids = ManyRows.numbered(sql, YEAR_RESULTS, YEAR_RESULTS.ID, rows);
        List<YearLoanRecord> loans = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<YearResults.Loan> owed = came.get(i).what().loans();
            for (int l = 0; l < owed.size(); l++) {
                YearResults.Loan loan = owed.get(l);
                loans.add(new YearLoanRecord(ids.get(i), l, loan.lender(), loan.amount(), loan.outstanding()));
            }
        }
        ManyRows.insert(sql, YEAR_LOAN, loans);
    }

    /** All of each, by their years and for one year as recorded. */
    Map<RegistrantId, List<OnRecord<YearResults>>> of(Collection<RegistrantId> registrants) {
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        Map<Long, List<YearResults.Loan>> loans = sql.select(YEAR_LOAN)
                .from(YEAR_LOAN)
                .join(YEAR_RESULTS)
                .on(YEAR_RESULTS.ID.eq(YEAR_LOAN.RESULTS_ID))
                .where(ManyRows.of(YEAR_RESULTS.REGISTRANT_ID, numbers))
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
                .where(ManyRows.of(YEAR_RESULTS.REGISTRANT_ID, numbers))
                .orderBy(YEAR_RESULTS.YEAR, YEAR_RESULTS.ID)
                .forEach(row -> results.computeIfAbsent(
                                new RegistrantId(row.value1().getRegistrantId()), r -> new ArrayList<>())
                        .add(LifeTables.onRecord(
                                new YearResults(
                                        row.value1().getYear(),
                                        amounts(row.value1()),
                                        loans.getOrDefault(row.value1().getId(), List.of())),
                                row.value2())));
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
