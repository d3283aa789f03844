package vn.bodua.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import vn.bodua.time.BusinessClock;

/** Actors for tests of rules, made without signing in. */
public final class TestActors {

    private TestActors() {}

    /** Whoever may do everything everywhere; recorded under this account. */
    public static Actor everywhere(String account) {
        return Actors.job(account, "");
    }

    /** Somebody with one role that reaches these units, the first of which is their own. */
    public static Actor at(Role role, String... units) {
        return new Actor(
                Optional.empty(),
                "thu." + role.code(),
                role.code(),
                List.of(new Standing(
                        role, units[0], new Reach.Only(Set.copyOf(Arrays.asList(units))), Optional.empty())),
                EnumSet.allOf(Permission.class),
                Origin.here(Origin.Face.JOB, ""),
                false);
    }

    /** Makes actors from a database, where every role reaches its own unit. */
    public static Actors from(DSLContext sql, BusinessClock clock) {
        return new Actors(
                sql,
                new Jurisdiction() {
                    @Override
                    public Reach reachOf(String unit, LocalDate day) {
                        return unit.equals("ca-nuoc") ? Reach.everything() : new Reach.Only(Set.of(unit));
                    }

                    @Override
                    public boolean exists(String unit) {
                        return true;
                    }
                },
                clock);
    }
}
