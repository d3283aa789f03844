package vn.bodua.access;

import static vn.bodua.database.generated.Tables.ACTING_FOR;
import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.bodua.database.DateRange;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.records.PersonRecord;
import vn.bodua.database.generated.tables.records.RoleAtUnitRecord;
import vn.bodua.time.Validity;

/** The rows of accounts, roles and deputies. */
@Component
class AccountTables {

    /** Key of the lock that lets one transaction at a time look at accounts and roles and then change them. */
    private static final long KEEPERS_LOCK = 0x426F_4475_62L;

    private final DSLContext sql;

    AccountTables(DSLContext sql) {
        this.sql = sql;
    }

    void oneKeeperAtATime() {
        TransactionLock.hold(sql, KEEPERS_LOCK);
    }

    boolean isTaken(String account) {
        return sql.fetchExists(PERSON, PERSON.ACCOUNT.eq(account));
    }

    PersonId insert(String account, String name, String email, String unit, boolean demo, Instant now, String by) {
        PersonRecord row = sql.newRecord(PERSON);
        row.setAccount(account);
        row.setName(name);
        row.setEmail(email);
        row.setUnitId(unit);
        row.setDemo(demo);
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        row.setCreatedBy(by);
        row.store();
        return new PersonId(row.getId());
    }

    /** Whether it was open. */
    boolean close(PersonId person, Instant at) {
        return sql.update(PERSON)
                        .set(PERSON.DISABLED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(PERSON.ID.eq(person.value()).and(PERSON.DISABLED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** Whether it was closed. */
    boolean openAgain(PersonId person) {
        return sql.update(PERSON)
                        .setNull(PERSON.DISABLED_AT)
                        .where(PERSON.ID.eq(person.value()).and(PERSON.DISABLED_AT.isNotNull()))
                        .execute()
                == 1;
    }

    RoleId give(PersonId person, Role role, String unit, Validity validity, String reason, Instant now, String by) {
        RoleAtUnitRecord row = sql.newRecord(ROLE_AT_UNIT);
        row.setPersonId(person.value());
        row.setRole(role.code());
        row.setUnitId(unit);
        row.setValidity(new DateRange(validity.from(), validity.until()));
        row.setReason(reason);
        row.setGrantedAt(now.atOffset(ZoneOffset.UTC));
        row.setGrantedBy(by);
        row.store();
        return new RoleId(row.getId());
    }

    void end(RoleId role, Instant now, String by) {
        sql.update(ROLE_AT_UNIT)
                .set(ROLE_AT_UNIT.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ROLE_AT_UNIT.ENDED_BY, by)
                .where(ROLE_AT_UNIT.ID.eq(role.value()))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .execute();
    }

    long letAct(RoleId role, PersonId deputy, Validity validity, String reason, Instant now, String by) {
        var row = sql.newRecord(ACTING_FOR);
        row.setRoleId(role.value());
        row.setPersonId(deputy.value());
        row.setValidity(new DateRange(validity.from(), validity.until()));
        row.setReason(reason);
        row.setGrantedAt(now.atOffset(ZoneOffset.UTC));
        row.setGrantedBy(by);
        row.store();
        return row.getId();
    }

    /** Whether there was such a deputy of a role of this holder, who now is none any more. */
    boolean endActing(PersonId holder, long acting, Instant now, String by) {
        return sql.update(ACTING_FOR)
                        .set(ACTING_FOR.ENDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(ACTING_FOR.ENDED_BY, by)
                        .where(ACTING_FOR.ID.eq(acting))
                        .and(ACTING_FOR.ENDED_AT.isNull())
                        .and(ACTING_FOR.ROLE_ID.in(sql.select(ROLE_AT_UNIT.ID)
                                .from(ROLE_AT_UNIT)
                                .where(ROLE_AT_UNIT.PERSON_ID.eq(holder.value()))))
                        .execute()
                == 1;
    }

    Optional<PersonId> holder(RoleId role) {
        return sql.select(ROLE_AT_UNIT.PERSON_ID)
                .from(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.ID.eq(role.value()))
                .fetchOptional(r -> new PersonId(r.value1()));
    }

    Optional<String> unitOf(PersonId person) {
        return sql.select(PERSON.UNIT_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOptional(PERSON.UNIT_ID);
    }

    Optional<Account> byId(PersonId person) {
        return accounts(PERSON.ID.eq(person.value())).stream().findFirst();
    }

    Optional<Account> byName(String account) {
        return accounts(PERSON.ACCOUNT.eq(account)).stream().findFirst();
    }

    /** In the order of account names. */
    List<Account> within(Reach reach) {
        return accounts(Within.reach(reach, PERSON.UNIT_ID));
    }

    /** Open accounts with a standing role of administrator of the whole, for nobody in particular's time. */
    List<Account> administratorsOfTheWhole(String nation) {
        return accounts(PERSON.DISABLED_AT
                .isNull()
                .and(PERSON.ID.in(sql.select(ROLE_AT_UNIT.PERSON_ID)
                        .from(ROLE_AT_UNIT)
                        .where(ROLE_AT_UNIT.ROLE.eq(Role.ADMINISTRATOR.code()))
                        .and(ROLE_AT_UNIT.UNIT_ID.eq(nation))
                        .and(ROLE_AT_UNIT.ENDED_AT.isNull()))));
    }

    private List<Account> accounts(Condition which) {
        List<PersonRecord> people =
                sql.selectFrom(PERSON).where(which).orderBy(PERSON.ACCOUNT).fetch();
        List<Long> ids = people.stream().map(PersonRecord::getId).toList();
        Map<Long, List<HeldRole.Deputy>> deputies = sql.select(ACTING_FOR.fields())
                .select(PERSON.ACCOUNT, PERSON.NAME)
                .from(ACTING_FOR)
                .join(PERSON)
                .on(PERSON.ID.eq(ACTING_FOR.PERSON_ID))
                .join(ROLE_AT_UNIT)
                .on(ROLE_AT_UNIT.ID.eq(ACTING_FOR.ROLE_ID))
                .where(ROLE_AT_UNIT.PERSON_ID.in(ids))
                .orderBy(ACTING_FOR.ID)
                .fetchGroups(ACTING_FOR.ROLE_ID, AccountTables::deputy);
        Map<Long, List<HeldRole>> roles = sql.selectFrom(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.in(ids))
                .orderBy(ROLE_AT_UNIT.ID)
                .fetchGroups(ROLE_AT_UNIT.PERSON_ID, r -> role(r, deputies.getOrDefault(r.getId(), List.of())));
        return people.stream()
                .map(p -> new Account(
                        new PersonId(p.getId()),
                        p.getAccount(),
                        p.getName(),
                        p.getEmail(),
                        p.getUnitId(),
                        p.getDemo(),
                        p.getCreatedAt().toInstant(),
                        Optional.ofNullable(p.getDisabledAt()).map(t -> t.toInstant()),
                        roles.getOrDefault(p.getId(), List.of())))
                .toList();
    }

    private static HeldRole role(RoleAtUnitRecord row, List<HeldRole.Deputy> deputies) {
        return new HeldRole(
                new RoleId(row.getId()),
                Role.ofCode(row.getRole()),
                row.getUnitId(),
                validity(row.getValidity()),
                row.getReason(),
                row.getGrantedBy(),
                row.getEndedAt() != null,
                deputies);
    }

    private static HeldRole.Deputy deputy(Record row) {
        return new HeldRole.Deputy(
                row.get(ACTING_FOR.ID),
                row.get(PERSON.ACCOUNT),
                row.get(PERSON.NAME),
                validity(row.get(ACTING_FOR.VALIDITY)),
                row.get(ACTING_FOR.REASON),
                row.get(ACTING_FOR.ENDED_AT) != null);
    }

    private static Validity validity(DateRange range) {
        return new Validity(range.from(), range.until());
    }
}
