package vn.bodua.access;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.time.BusinessClock;

/** Keeps the system from losing its last administrator of the whole, even to two who give up at once. */
@Component
class LastAdministrator {

    private final AccountTables tables;
    private final BusinessClock clock;

    LastAdministrator(AccountTables tables, BusinessClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether somebody else would remain without this person. */
    boolean mayLose(PersonId person) {
        tables.oneKeeperAtATime();
        List<Account> today = tables.administratorsOfTheWhole(Jurisdiction.NATION).stream()
                .filter(a -> a.rolesOn(clock.today()).stream()
                        .anyMatch(r -> r.role() == Role.ADMINISTRATOR
                                && r.unit().equals(Jurisdiction.NATION)
                                && r.validity().until().isEmpty()))
                .toList();
        return today.stream().noneMatch(a -> a.id().equals(person)) || today.size() > 1;
    }
}
