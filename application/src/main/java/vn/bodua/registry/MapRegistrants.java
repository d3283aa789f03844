package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.ENTRY_WITHDRAWAL;
import static vn.bodua.database.generated.Tables.LIFE_EVENT;
import static vn.bodua.database.generated.Tables.REGISTRANT_SPAN;
import static vn.bodua.database.generated.Tables.REGISTRATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;

/**
 * Tells where the registrants within reach that somebody looks for sit: points where a location is registered, else how many
 * there are at each place. Nothing is refused: what nobody can see is not told.
 */
@Component
public class MapRegistrants {

    private final DSLContext sql;
    private final FindRegistrants find;

    MapRegistrants(DSLContext sql, FindRegistrants find) {
        this.sql = sql;
        this.find = find;
    }

    /**
     * Where they sit.
     *
     * @param elsewhere how many at each place have no location
     */
    public record Located(List<Point> points, Map<UnitId, Integer> elsewhere) {
        public int total() {
            return points.size() + elsewhere.values().stream().mapToInt(n -> n).sum();
        }
    }

    /** One at its location. */
    public record Point(RegistrantId id, String name, UnitId place, Registration.Location location) {}

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Located> locate(Actor actor, Wanted wanted) {
        Condition condition = find.condition(actor, wanted);
        Located located = new Located(new ArrayList<>(), new HashMap<>());
        sql.select(
                        REGISTRANT_SPAN.REGISTRANT_ID,
                        REGISTRANT_SPAN.NAME,
                        REGISTRANT_SPAN.PLACE_ID,
                        REGISTRATION.LATITUDE,
                        REGISTRATION.LONGITUDE)
                .distinctOn(REGISTRANT_SPAN.REGISTRANT_ID)
                .from(REGISTRANT_SPAN)
                .join(LIFE_EVENT)
                .on(LIFE_EVENT.REGISTRANT_ID.eq(REGISTRANT_SPAN.REGISTRANT_ID))
                .join(REGISTRATION)
                .on(REGISTRATION.EVENT_ID.eq(LIFE_EVENT.ID))
                .where(condition)
                .and(LIFE_EVENT.DAY.le(REGISTRANT_SPAN.FROM_DAY))
                .andNotExists(
                        DSL.selectOne().from(ENTRY_WITHDRAWAL).where(ENTRY_WITHDRAWAL.ENTRY_ID.eq(LIFE_EVENT.ENTRY_ID)))
                .orderBy(REGISTRANT_SPAN.REGISTRANT_ID, LIFE_EVENT.DAY.desc(), LIFE_EVENT.ID.desc())
                .forEach(row -> {
                    UnitId place = new UnitId(row.value3());
                    if (row.value4() == null || row.value5() == null) {
                        located.elsewhere().merge(place, 1, Integer::sum);
                    } else {
                        located.points()
                                .add(new Point(
                                        new RegistrantId(row.value1()),
                                        row.value2(),
                                        place,
                                        new Registration.Location(row.value4(), row.value5())));
                    }
                });
        return Outcome.done(located);
    }
}
