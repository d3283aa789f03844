package vn.bodua.registry.importing;

import static vn.bodua.database.generated.Tables.REGISTRY_IMPORT;
import static vn.bodua.database.generated.Tables.REGISTRY_IMPORT_ENTRY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.database.CopyRows;
import vn.bodua.database.generated.tables.records.RegistryImportEntryRecord;
import vn.bodua.registry.Entered;
import vn.bodua.registry.importing.Preview.Earlier;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.time.BusinessClock;

/** The rows of imports; only ever added to. */
@Component
class ImportTables {

    private final DSLContext sql;

    ImportTables(DSLContext sql) {
        this.sql = sql;
    }

    /** What somebody imported last with the same content. */
    Optional<Earlier> earlier(String hash, String by) {
        return sql.selectFrom(REGISTRY_IMPORT)
                .where(REGISTRY_IMPORT.SHA256.eq(hash))
                .and(REGISTRY_IMPORT.RECORDED_BY.eq(by))
                .orderBy(REGISTRY_IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Earlier(
                        row.getId(),
                        row.getRecordedAt()
                                .atZoneSameInstant(BusinessClock.HANOI)
                                .toLocalDate(),
                        row.getRecordedBy(),
                        row.getFileName()));
    }

    /**
     * Puts an import on record.
     *
     * @param entries what was entered, and in the same order of which row
     */
    long insert(ImportFile file, Preview preview, List<Entered> entries, List<Integer> rows, Instant now, String by) {
        long id = Objects.requireNonNull(sql.insertInto(REGISTRY_IMPORT)
                        .set(REGISTRY_IMPORT.FILE_NAME, file.name())
                        .set(REGISTRY_IMPORT.SHA256, preview.hash())
                        .set(REGISTRY_IMPORT.AS_OF, file.asOf())
                        .set(REGISTRY_IMPORT.ADDED, preview.count(What.NEW))
                        .set(REGISTRY_IMPORT.CHANGED, preview.count(What.CHANGED))
                        .set(REGISTRY_IMPORT.SAME, preview.count(What.SAME))
                        .set(REGISTRY_IMPORT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(REGISTRY_IMPORT.RECORDED_BY, by)
                        .returning(REGISTRY_IMPORT.ID)
                        .fetchOne())
                .getId();
        List<RegistryImportEntryRecord> brought = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            brought.add(new RegistryImportEntryRecord(entries.get(i).entry().value(), id, rows.get(i)));
        }
        CopyRows.into(sql, REGISTRY_IMPORT_ENTRY, List.of(REGISTRY_IMPORT_ENTRY.fields()), brought);
        return id;
    }
}
