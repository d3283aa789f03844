package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRY_VIEW;

import java.time.ZoneOffset;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Keeps what somebody looks for in the registry under a name of their own. The same name once more means the new filters.
 *
 * <p>Refusals: {@code FIELD_EMPTY} (the name), {@code VALUE_UNREADABLE} (a name or filters that are too long).
 */
@Component
public class KeepView {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;

    private final DSLContext sql;
    private final BusinessClock clock;

    KeepView(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<RegistryView> keep(Actor actor, String name, String asked) {
        String called = VietnameseText.normalise(name).strip();
        if (called.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "view"));
        }
        if (called.length() > LONGEST_NAME || asked.length() > LONGEST_ADDRESS) {
            return Outcome.refused(Refusal.unreadable("view", "≤ " + LONGEST_NAME));
        }
        long id = Objects.requireNonNull(sql.insertInto(REGISTRY_VIEW)
                        .set(
                                REGISTRY_VIEW.PERSON_ID,
                                actor.person().orElseThrow().value())
                        .set(REGISTRY_VIEW.NAME, called)
                        .set(REGISTRY_VIEW.ASKED, asked)
                        .set(REGISTRY_VIEW.KEPT_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .onConflict(REGISTRY_VIEW.PERSON_ID, REGISTRY_VIEW.NAME)
                        .doUpdate()
                        .set(REGISTRY_VIEW.ASKED, asked)
                        .returning(REGISTRY_VIEW.ID)
                        .fetchOne())
                .getId();
        Changes.note("view", null, called);
        return Outcome.done(new RegistryView(id, called, asked));
    }
}
