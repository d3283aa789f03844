package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.REGISTRY_VIEW;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;

/** Shows somebody the views of the registry that they keep, by name. Nothing is refused. */
@Component
public class ShowViews {

    private final DSLContext sql;

    ShowViews(DSLContext sql) {
        this.sql = sql;
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<List<RegistryView>> own(Actor actor) {
        return Outcome.done(sql.selectFrom(REGISTRY_VIEW)
                .where(REGISTRY_VIEW.PERSON_ID.eq(
                        actor.person().map(PersonId::value).orElse(0L)))
                .orderBy(REGISTRY_VIEW.NAME)
                .fetch(row -> new RegistryView(row.getId(), row.getName(), row.getAsked())));
    }
}
