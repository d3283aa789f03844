package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.DECISION;
import static vn.bodua.database.generated.Tables.ENTRY_WITHDRAWAL;
import static vn.bodua.database.generated.Tables.LIFE_EVENT;
import static vn.bodua.database.generated.Tables.LIFE_EVENT_PARTNER;
import static vn.bodua.database.generated.Tables.REGISTRANT;
import static vn.bodua.database.generated.Tables.REGISTRATION;
import static vn.bodua.database.generated.Tables.REGISTRATION_LINE;
import static vn.bodua.database.generated.Tables.REGISTRY_ENTRY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.RegistryEntry;
import vn.bodua.database.generated.tables.records.LifeEventPartnerRecord;
import vn.bodua.database.generated.tables.records.LifeEventRecord;
import vn.bodua.database.generated.tables.records.RegistrantRecord;
import vn.bodua.database.generated.tables.records.RegistrationLineRecord;
import vn.bodua.database.generated.tables.records.RegistrationRecord;
import vn.bodua.database.generated.tables.records.RegistryEntryRecord;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.RegistryRows.Row;

/** The rows of registrants and of what happened to them; only ever added to. */
@Component
class LifeTables {

    /** Key of the lock that lets one transaction at a time look at the registry and then add to it. */
    private static final long LOCK = 0x426F_4475_64L;

    private final DSLContext sql;
    private final Decisions decisions;

    LifeTables(DSLContext sql, Decisions decisions) {
        this.sql = sql;
        this.decisions = decisions;
    }

    void oneAtATime() {
        TransactionLock.hold(sql, LOCK);
    }

    /** Files that nothing is on record of yet, in this order. */
    List<RegistrantId> open(List<LegalKind> kinds, Instant now, String by) {
        return ManyRows.numbered(
                        sql,
                        REGISTRANT,
                        REGISTRANT.ID,
                        kinds.stream()
                                .map(kind -> {
                                    RegistrantRecord row = new RegistrantRecord();
                                    row.setKind(kind.code());
                                    row.setRecordedAt(now.atOffset(ZoneOffset.UTC));
                                    row.setRecordedBy(by);
                                    return row;
                                })
                                .toList())
                .stream()
                .map(RegistrantId::new)
                .toList();
    }

    Optional<Life> life(RegistrantId id) {
        return Optional.ofNullable(lives(Set.of(id)).get(id));
    }

    /** The lives of those that there are. */
    Map<RegistrantId, Life> lives(Collection<RegistrantId> ids) {
        Map<RegistrantId, Life> lives = new LinkedHashMap<>();
        List<Long> numbers = ids.stream().map(RegistrantId::value).sorted().toList();
        for (List<Long> some : ManyRows.inParts(numbers, ManyRows.FILES)) {
            Map<Long, List<RecordedEvent>> events = events(some);
            sql.selectFrom(REGISTRANT)
                    .where(ManyRows.of(REGISTRANT.ID, some))
                    .orderBy(REGISTRANT.ID)
                    .forEach(row -> {
                        Registrant registrant =
                                new Registrant(new RegistrantId(row.getId()), LegalKind.ofCode(row.getKind()));
                        lives.put(registrant.id(), Life.of(registrant, events.getOrDefault(row.getId(), List.of())));
                    });
        }
        return lives;
    }

    private Map<Long, List<RecordedEvent>> events(Collection<Long> registrants) {
        Map<Long, List<RegistrantId>> partners = sql.select(
                        LIFE_EVENT_PARTNER.EVENT_ID, LIFE_EVENT_PARTNER.REGISTRANT_ID)
                .from(LIFE_EVENT_PARTNER)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.ID.eq(LIFE_EVENT_PARTNER.EVENT_ID))
                .where(ManyRows.of(LIFE_EVENT.REGISTRANT_ID, registrants))
                .orderBy(LIFE_EVENT_PARTNER.EVENT_ID, LIFE_EVENT_PARTNER.ORDINAL)
                .fetchGroups(LIFE_EVENT_PARTNER.EVENT_ID, r -> new RegistrantId(r.value2()));
        Map<Long, List<String>> lines = sql.select(REGISTRATION_LINE.EVENT_ID, REGISTRATION_LINE.CODE)
                .from(REGISTRATION_LINE)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.ID.eq(REGISTRATION_LINE.EVENT_ID))
                .where(ManyRows.of(LIFE_EVENT.REGISTRANT_ID, registrants))
                .orderBy(REGISTRATION_LINE.EVENT_ID, REGISTRATION_LINE.ORDINAL)
                .fetchGroups(REGISTRATION_LINE.EVENT_ID, REGISTRATION_LINE.CODE);
        Map<Long, List<RecordedEvent>> events = new HashMap<>();
        RegistryEntry withdrawing = REGISTRY_ENTRY.as("withdrawing");
        sql.select(LIFE_EVENT, REGISTRY_ENTRY, REGISTRATION, DECISION, ENTRY_WITHDRAWAL, withdrawing)
                .from(LIFE_EVENT)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(LIFE_EVENT.ENTRY_ID))
                .leftJoin(REGISTRATION)
                .on(REGISTRATION.EVENT_ID.eq(LIFE_EVENT.ID))
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(REGISTRY_ENTRY.DECISION_ID))
                .leftJoin(ENTRY_WITHDRAWAL)
                .on(ENTRY_WITHDRAWAL.ENTRY_ID.eq(REGISTRY_ENTRY.ID))
                .leftJoin(withdrawing)
                .on(withdrawing.ID.eq(ENTRY_WITHDRAWAL.BY_ENTRY_ID))
                .where(ManyRows.of(LIFE_EVENT.REGISTRANT_ID, registrants))
                .orderBy(LIFE_EVENT.ID)
                .forEach(row -> {
                    LifeEventRecord event = row.value1();
                    RecordedEvent recorded = new RecordedEvent(
                            new EventId(event.getId()),
                            new EntryId(event.getEntryId()),
                            new RegistrantId(event.getRegistrantId()),
                            event.getDay(),
                            LifeRows.read(
                                    event,
                                    there(row.value3(), REGISTRATION.EVENT_ID),
                                    lines.getOrDefault(event.getId(), List.of()),
                                    partners.getOrDefault(event.getId(), List.of())),
                            there(row.value4(), DECISION.ID)
                                    .map(d ->
                                            new Decision(d.getNumber(), d.getIssuedOn(), d.getIssuer(), d.getTitle())),
                            row.value2().getRecordedAt().toInstant(),
                            row.value2().getRecordedBy(),
                            there(row.value5(), ENTRY_WITHDRAWAL.ENTRY_ID)
                                    .map(w -> new RecordedEvent.Withdrawal(
                                            w.getReason(),
                                            new EntryId(w.getByEntryId()),
                                            row.value6().getRecordedAt().toInstant(),
                                            row.value6().getRecordedBy())));
                    events.computeIfAbsent(event.getRegistrantId(), r -> new ArrayList<>())
                            .add(recorded);
                });
        return events;
    }

    /** The row of a table joined on the left, where there is one. */
    private static <R extends Record> Optional<R> there(R row, Field<?> key) {
        return row.get(key) == null ? Optional.empty() : Optional.of(row);
    }

    /** What a row tells, with the entry that it was recorded with. */
    static <T> OnRecord<T> onRecord(T what, RegistryEntryRecord entry) {
        return new OnRecord<>(
                what, new EntryId(entry.getId()), entry.getRecordedAt().toInstant(), entry.getRecordedBy());
    }

    /** The row of an entry, which what is entered refers to. */
    EntryId entry(Optional<Decision> decision, Instant now, String by) {
        return entries(List.of(decision), now, by).getFirst();
    }

    /** The rows of entries that rest on these decisions, in this order and with rising numbers. */
    List<EntryId> entries(List<Optional<Decision>> decisions, Instant now, String by) {
        Map<Decision, Long> papers = new HashMap<>();
        List<RegistryEntryRecord> rows = new ArrayList<>();
        for (Optional<Decision> decision : decisions) {
            RegistryEntryRecord row = new RegistryEntryRecord();
            decision.ifPresent(d ->
                    row.setDecisionId(papers.computeIfAbsent(d, paper -> this.decisions.recorded(paper, now, by))));
            row.setRecordedAt(now.atOffset(ZoneOffset.UTC));
            row.setRecordedBy(by);
            rows.add(row);
        }
        return ManyRows.numbered(sql, REGISTRY_ENTRY, REGISTRY_ENTRY.ID, rows).stream()
                .map(EntryId::new)
                .toList();
    }

    /** Puts on record what happened, in this order and with rising numbers. */
    List<EventId> insert(List<Row<Happening>> happened) {
        List<LifeEventRecord> events = new ArrayList<>();
        for (Row<Happening> row : happened) {
            LifeEventRecord event = LifeRows.of(row.what().event());
            event.setDay(row.what().day());
            event.setEntryId(row.entry().value());
            event.setRegistrantId(row.registrant().value());
            events.add(event);
        }
        List<Long> ids = ManyRows.numbered(sql, LIFE_EVENT, LIFE_EVENT.ID, events);
        List<LifeEventPartnerRecord> partners = new ArrayList<>();
        List<RegistrationRecord> registrations = new ArrayList<>();
        List<RegistrationLineRecord> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            LifeEvent event = happened.get(i).what().event();
            for (int p = 0; p < event.partners().size(); p++) {
                partners.add(new LifeEventPartnerRecord(
                        id, p, event.partners().get(p).value()));
            }
            event.registers().ifPresent(registration -> {
                registrations.add(LifeRows.of(id, registration));
                List<String> codes = registration.business().lines();
                for (int line = 0; line < codes.size(); line++) {
                    lines.add(new RegistrationLineRecord(id, line, codes.get(line)));
                }
            });
        }
        ManyRows.insert(sql, LIFE_EVENT_PARTNER, partners);
        ManyRows.insert(sql, REGISTRATION, registrations);
        ManyRows.insert(sql, REGISTRATION_LINE, lines);
        return ids.stream().map(EventId::new).toList();
    }

    /** The last entry; 0 while there is none. */
    EntryId lastEntry() {
        return new EntryId(Objects.requireNonNull(sql.select(DSL.coalesce(DSL.max(REGISTRY_ENTRY.ID), 0L))
                        .from(REGISTRY_ENTRY)
                        .fetchOne())
                .value1());
    }

    /** The last entry recorded before a moment; 0 where there is none. */
    EntryId lastEntryBefore(Instant moment) {
        return new EntryId(Objects.requireNonNull(sql.select(DSL.coalesce(DSL.max(REGISTRY_ENTRY.ID), 0L))
                        .from(REGISTRY_ENTRY)
                        .where(REGISTRY_ENTRY.RECORDED_AT.lt(moment.atOffset(ZoneOffset.UTC)))
                        .fetchOne())
                .value1());
    }

    /** Every place that anybody was ever registered at, also by an entry that was withdrawn. */
    List<UnitId> placesRegistered() {
        return sql.selectDistinct(REGISTRATION.PLACE_ID).from(REGISTRATION).fetch(r -> new UnitId(r.value1()));
    }

    /** Those that were ever registered at one of these places. */
    List<RegistrantId> registeredAt(Collection<UnitId> places) {
        return sql.selectDistinct(LIFE_EVENT.REGISTRANT_ID)
                .from(REGISTRATION)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.ID.eq(REGISTRATION.EVENT_ID))
                .where(REGISTRATION.PLACE_ID.in(
                        places.stream().map(UnitId::value).toList()))
                .orderBy(LIFE_EVENT.REGISTRANT_ID)
                .fetch(r -> new RegistrantId(r.value1()));
    }

    /** Everybody who stands in the registry. */
    List<RegistrantId> all() {
        return sql.select(REGISTRANT.ID)
                .from(REGISTRANT)
                .orderBy(REGISTRANT.ID)
                .fetch(r -> new RegistrantId(r.value1()));
    }

    /** The entry by which it is withdrawn. */
    EntryId withdraw(EntryId entry, String reason, Instant now, String by) {
        EntryId withdrawal = entry(Optional.empty(), now, by);
        sql.insertInto(ENTRY_WITHDRAWAL)
                .set(ENTRY_WITHDRAWAL.ENTRY_ID, entry.value())
                .set(ENTRY_WITHDRAWAL.BY_ENTRY_ID, withdrawal.value())
                .set(ENTRY_WITHDRAWAL.REASON, reason)
                .execute();
        return withdrawal;
    }

    /** Those that an entry is about. */
    List<RegistrantId> registrantsOf(EntryId entry) {
        return sql.selectDistinct(LIFE_EVENT.REGISTRANT_ID)
                .from(LIFE_EVENT)
                .where(LIFE_EVENT.ENTRY_ID.eq(entry.value()))
                .orderBy(LIFE_EVENT.REGISTRANT_ID)
                .fetch(r -> new RegistrantId(r.value1()));
    }
}
