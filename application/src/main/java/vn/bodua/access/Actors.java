package vn.bodua.access;

import static vn.bodua.database.generated.Tables.ACTING_FOR;
import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.database.generated.tables.Person;
import vn.bodua.database.generated.tables.records.PersonRecord;
import vn.bodua.time.BusinessClock;

/**
 * Makes the actor of each request from what the database says at that moment, so that a role given, ended or delegated is
 * in force with the next request. Roles that need a second factor count only where one was shown.
 */
@Component
public class Actors {

    /** How the person was recognised. */
    public enum Strength {
        PASSWORD,
        SECOND_FACTOR
    }

    private final DSLContext sql;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    Actors(DSLContext sql, Jurisdiction jurisdiction, BusinessClock clock) {
        this.sql = sql;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** The person in the act, with every permission that the roles give; empty for an unknown or disabled account. */
    public Optional<Actor> recognised(PersonId person, Strength strength, Origin origin) {
        return recognised(person, strength, EnumSet.allOf(Permission.class), origin);
    }

    /** As above, limited to what a token was made for. */
    public Optional<Actor> recognised(PersonId person, Strength strength, Set<Permission> scope, Origin origin) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.DISABLED_AT.isNull())
                .fetchOptional()
                .map(found -> actor(found, strength, scope, origin));
    }

    /** A demo account, which needs no secret at the terminal of the machine that it was loaded on. */
    public Optional<Actor> demo(String account, Origin origin) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ACCOUNT.eq(account))
                .and(PERSON.DEMO)
                .fetchOptional()
                .flatMap(p -> recognised(new PersonId(p.getId()), Strength.SECOND_FACTOR, origin));
    }

    /** The system itself, for a job of this name: everything, everywhere. */
    public static Actor job(String name, String request) {
        List<Standing> every = EnumSet.allOf(Role.class).stream()
                .map(role -> new Standing(role, Jurisdiction.NATION, Reach.everything(), Optional.empty()))
                .toList();
        return new Actor(
                Optional.empty(),
                name,
                name,
                every,
                EnumSet.allOf(Permission.class),
                Origin.here(Origin.Face.JOB, request),
                false);
    }

    /**
     * Somebody who has not been recognised and claims an account, as the history of sign-ins names them: no person, no
     * role, no permission.
     */
    public static Actor claiming(String account, Origin origin) {
        return new Actor(Optional.empty(), account, account, List.of(), Set.of(), origin, false);
    }

    private Actor actor(PersonRecord person, Strength strength, Set<Permission> scope, Origin origin) {
        LocalDate today = clock.today();
        List<Standing> standings = new ArrayList<>();
        sql
                .selectFrom(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.getId()))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .orderBy(ROLE_AT_UNIT.ID)
                .stream()
                .filter(r -> r.getValidity().contains(today))
                .forEach(r -> standings.add(standing(r.getRole(), r.getUnitId(), Optional.empty(), today)));
        Person holder = PERSON.as("holder");
        sql
                .select(
                        ROLE_AT_UNIT.ROLE,
                        ROLE_AT_UNIT.UNIT_ID,
                        holder.ACCOUNT,
                        ACTING_FOR.VALIDITY,
                        ROLE_AT_UNIT.VALIDITY)
                .from(ACTING_FOR)
                .join(ROLE_AT_UNIT)
                .on(ROLE_AT_UNIT.ID.eq(ACTING_FOR.ROLE_ID))
                .join(holder)
                .on(holder.ID.eq(ROLE_AT_UNIT.PERSON_ID))
                .where(ACTING_FOR.PERSON_ID.eq(person.getId()))
                .and(ACTING_FOR.ENDED_AT.isNull())
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .and(holder.DISABLED_AT.isNull())
                .orderBy(ACTING_FOR.ID)
                .stream()
                .filter(r -> r.value4().contains(today) && r.value5().contains(today))
                .forEach(r -> standings.add(standing(r.value1(), r.value2(), Optional.of(r.value3()), today)));
        boolean dropped = standings.removeIf(s -> s.role().needsSecondFactor() && strength != Strength.SECOND_FACTOR);
        return new Actor(
                Optional.of(new PersonId(person.getId())),
                person.getAccount(),
                person.getName(),
                standings,
                scope,
                origin,
                dropped);
    }

    private Standing standing(String role, String unit, Optional<String> actingFor, LocalDate today) {
        return new Standing(Role.ofCode(role), unit, jurisdiction.reachOf(unit, today), actingFor);
    }
}
