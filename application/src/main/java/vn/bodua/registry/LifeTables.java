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
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.RegistryEntry;
import vn.bodua.database.generated.tables.records.LifeEventPartnerRecord;
import vn.bodua.database.generated.tables.records.LifeEventRecord;
import vn.bodua.database.generated.tables.records.RegistrationLineRecord;
import vn.bodua.database.generated.tables.records.RegistrationRecord;
import vn.bodua.organization.Decision;
import vn.bodua.organization.Decisions;
import vn.bodua.organization.UnitId;

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

    RegistrantId open(LegalKind kind, Instant now, String by) {
        return new RegistrantId(Objects.requireNonNull(sql.insertInto(REGISTRANT)
                        .set(REGISTRANT.KIND, kind.code())
                        .set(REGISTRANT.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(REGISTRANT.RECORDED_BY, by)
                        .returning(REGISTRANT.ID)
                        .fetchOne())
                .getId());
    }

    Optional<Life> life(RegistrantId id) {
        return Optional.ofNullable(lives(Set.of(id)).get(id));
    }

    /** The lives of those that there are. */
    Map<RegistrantId, Life> lives(Collection<RegistrantId> ids) {
        List<Long> numbers = ids.stream().map(RegistrantId::value).toList();
        Map<Long, List<RecordedEvent>> events = events(numbers);
        Map<RegistrantId, Life> lives = new LinkedHashMap<>();
        sql.selectFrom(REGISTRANT)
                .where(REGISTRANT.ID.in(numbers))
                .orderBy(REGISTRANT.ID)
                .forEach(row -> {
                    Registrant registrant =
                            new Registrant(new RegistrantId(row.getId()), LegalKind.ofCode(row.getKind()));
                    lives.put(registrant.id(), Life.of(registrant, events.getOrDefault(row.getId(), List.of())));
                });
        return lives;
    }

    private Map<Long, List<RecordedEvent>> events(Collection<Long> registrants) {
        Map<Long, List<RegistrantId>> partners = sql.select(
                        LIFE_EVENT_PARTNER.EVENT_ID, LIFE_EVENT_PARTNER.REGISTRANT_ID)
                .from(LIFE_EVENT_PARTNER)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.ID.eq(LIFE_EVENT_PARTNER.EVENT_ID))
                .where(LIFE_EVENT.REGISTRANT_ID.in(registrants))
                .orderBy(LIFE_EVENT_PARTNER.EVENT_ID, LIFE_EVENT_PARTNER.ORDINAL)
                .fetchGroups(LIFE_EVENT_PARTNER.EVENT_ID, r -> new RegistrantId(r.value2()));
        Map<Long, List<String>> lines = sql.select(REGISTRATION_LINE.EVENT_ID, REGISTRATION_LINE.CODE)
                .from(REGISTRATION_LINE)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.ID.eq(REGISTRATION_LINE.EVENT_ID))
                .where(LIFE_EVENT.REGISTRANT_ID.in(registrants))
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
                .where(LIFE_EVENT.REGISTRANT_ID.in(registrants))
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

    /** Puts on record what happened to these, in this order. */
    EntryId insert(Optional<Decision> decision, Map<RegistrantId, List<Happening>> happened, Instant now, String by) {
        EntryId entry = entry(decision, now, by);
        List<TableRecord<?>> further = new ArrayList<>();
        happened.forEach((registrant, events) ->
                events.forEach(happening -> further.addAll(insert(entry.value(), registrant, happening))));
        sql.batchInsert(further).execute();
        return entry;
    }

    /** The row of an entry, which what is entered refers to. */
    EntryId entry(Optional<Decision> decision, Instant now, String by) {
        Long paper = decision.map(d -> decisions.recorded(d, now, by)).orElse(null);
        return new EntryId(Objects.requireNonNull(sql.insertInto(REGISTRY_ENTRY)
                        .set(REGISTRY_ENTRY.DECISION_ID, paper)
                        .set(REGISTRY_ENTRY.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(REGISTRY_ENTRY.RECORDED_BY, by)
                        .returning(REGISTRY_ENTRY.ID)
                        .fetchOne())
                .getId());
    }

    /** Inserts the row of an event and gives those that refer to it. */
    private List<TableRecord<?>> insert(long entry, RegistrantId registrant, Happening happening) {
        LifeEvent event = happening.event();
        LifeEventRecord row = LifeRows.of(event);
        row.setDay(happening.day());
        row.setEntryId(entry);
        row.setRegistrantId(registrant.value());
        long id = Objects.requireNonNull(sql.insertInto(LIFE_EVENT)
                        .set(row)
                        .returning(LIFE_EVENT.ID)
                        .fetchOne())
                .getId();
        List<TableRecord<?>> further = new ArrayList<>();
        for (int i = 0; i < event.partners().size(); i++) {
            further.add(
                    new LifeEventPartnerRecord(id, i, event.partners().get(i).value()));
        }
        event.registers().ifPresent(registration -> {
            RegistrationRecord registered = LifeRows.of(id, registration);
            further.add(registered);
            List<String> lines = registration.business().lines();
            for (int i = 0; i < lines.size(); i++) {
                further.add(new RegistrationLineRecord(id, i, lines.get(i)));
            }
        });
        return further;
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
                .where(REGISTRATION.PLACE_ID.in(places.stream().map(UnitId::value).toList()))
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
