package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.CENSUS;
import static vn.bodua.database.generated.Tables.CENSUS_MANAGERS;
import static vn.bodua.database.generated.Tables.CENSUS_OFFICER;
import static vn.bodua.database.generated.Tables.REGISTRY_ENTRY;

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
import vn.bodua.database.generated.tables.records.CensusManagersRecord;
import vn.bodua.database.generated.tables.records.CensusOfficerRecord;
import vn.bodua.database.generated.tables.records.CensusRecord;
import vn.bodua.registry.RegistryRows.Row;

/** The rows of censuses; only ever added to. */
@Component
class CensusTables {

    /** Each item is a column of its own name. */
    private static final Map<CensusItem, Field<Long>> COLUMNS = new EnumMap<>(CensusItem.class);

    /** Where these stand in a row; to look each up by its name takes longer than to read it. */
    private static final Map<CensusItem, Integer> PLACES = new EnumMap<>(CensusItem.class);

    static {
        Arrays.stream(CensusItem.values())
                .forEach(i -> COLUMNS.put(i, Objects.requireNonNull(CENSUS.field(i.code(), Long.class))));
        COLUMNS.forEach((item, column) -> PLACES.put(item, CENSUS.fieldsRow().indexOf(column)));
    }

    private final DSLContext sql;

    CensusTables(DSLContext sql) {
        this.sql = sql;
    }

    void insert(List<Row<Census>> counted) {
        List<CensusRecord> rows = new ArrayList<>();
        for (Row<Census> one : counted) {
            CensusRecord row = new CensusRecord();
            row.setRegistrantId(one.registrant().value());
            row.setAsOf(one.what().asOf());
            row.setEntryId(one.entry().value());
            one.what().counts().forEach((item, count) -> row.set(Objects.requireNonNull(COLUMNS.get(item)), count));
            rows.add(row);
        }
        List<Long> ids = ManyRows.numbered(sql, CENSUS, CENSUS.ID, rows);
        List<CensusManagersRecord> managers = new ArrayList<>();
        List<CensusOfficerRecord> officers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            Census census = counted.get(i).what();
            census.managers()
                    .forEach(m -> managers.add(new CensusManagersRecord(
                            id, m.position().code(), m.education().code(), m.count())));
            for (int o = 0; o < census.officers().size(); o++) {
                Census.Officer officer = census.officers().get(o);
                officers.add(new CensusOfficerRecord(id, o, officer.position().code(), officer.name()));
            }
        }
        ManyRows.insert(sql, CENSUS_MANAGERS, managers);
        ManyRows.insert(sql, CENSUS_OFFICER, officers);
    }

    /** All of each, by their days and for one day as recorded. */
    Map<RegistrantId, List<OnRecord<Census>>> of(Collection<RegistrantId> registrants) {
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        Map<Long, List<Census.Managers>> managers = sql.select(CENSUS_MANAGERS)
                .from(CENSUS_MANAGERS)
                .join(CENSUS)
                .on(CENSUS.ID.eq(CENSUS_MANAGERS.CENSUS_ID))
                .where(ManyRows.of(CENSUS.REGISTRANT_ID, numbers))
                .fetchGroups(
                        r -> r.value1().getCensusId(),
                        r -> new Census.Managers(
                                Position.ofCode(r.value1().getPosition()),
                                Education.ofCode(r.value1().getEducation()),
                                r.value1().getCount()));
        Map<Long, List<Census.Officer>> officers = sql.select(CENSUS_OFFICER)
                .from(CENSUS_OFFICER)
                .join(CENSUS)
                .on(CENSUS.ID.eq(CENSUS_OFFICER.CENSUS_ID))
                .where(ManyRows.of(CENSUS.REGISTRANT_ID, numbers))
                .orderBy(CENSUS_OFFICER.CENSUS_ID, CENSUS_OFFICER.ORDINAL)
                .fetchGroups(
                        r -> r.value1().getCensusId(),
                        r -> new Census.Officer(
                                Position.ofCode(r.value1().getPosition()),
                                r.value1().getName()));
        Map<RegistrantId, List<OnRecord<Census>>> censuses = new HashMap<>();
        sql.select(CENSUS, REGISTRY_ENTRY)
                .from(CENSUS)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(CENSUS.ENTRY_ID))
                .where(ManyRows.of(CENSUS.REGISTRANT_ID, numbers))
                .orderBy(CENSUS.AS_OF, CENSUS.ID)
                .forEach(row -> censuses.computeIfAbsent(
                                new RegistrantId(row.value1().getRegistrantId()), r -> new ArrayList<>())
                        .add(LifeTables.onRecord(
                                new Census(
                                        row.value1().getAsOf(),
                                        counts(row.value1()),
                                        managers.getOrDefault(row.value1().getId(), List.of()),
                                        officers.getOrDefault(row.value1().getId(), List.of())),
                                row.value2())));
        return censuses;
    }

    private static Map<CensusItem, Long> counts(CensusRecord row) {
        Map<CensusItem, Long> counts = new EnumMap<>(CensusItem.class);
        PLACES.forEach((item, place) -> {
            if (row.get(place) instanceof Long count) {
                counts.put(item, count);
            }
        });
        return counts;
    }
}
