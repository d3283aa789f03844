package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRY_VIEW;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Drops one of the views that somebody keeps; another one's is as not there.
 *
 * <p>Refusals: {@code VIEW_UNKNOWN}.
 */
@Component
public class DropView {

    private final DSLContext sql;

    DropView(DSLContext sql) {
        this.sql = sql;
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<RegistryView> drop(Actor actor, long view) {
        Optional<RegistryView> dropped = sql.deleteFrom(REGISTRY_VIEW)
                .where(REGISTRY_VIEW.ID.eq(view))
                .and(REGISTRY_VIEW.PERSON_ID.eq(actor.person().orElseThrow().value()))
                .returning()
                .fetchOptional()
                .map(row -> new RegistryView(row.getId(), row.getName(), row.getAsked()));
        dropped.ifPresent(v -> Changes.note("view", v.name(), null));
        return dropped.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.VIEW_UNKNOWN, "view", Long.toString(view))));
    }
}
