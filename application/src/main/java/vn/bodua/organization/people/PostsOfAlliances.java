package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.PostsHeld;
import vn.bodua.organization.UnitId;

/** The posts held at alliances, told to whoever changes them. */
@Component
class PostsOfAlliances implements PostsHeld {

    private final KnownUnits units;
    private final PeopleTables tables;

    PostsOfAlliances(KnownUnits units, PeopleTables tables) {
        this.units = units;
        this.tables = tables;
    }

    @Override
    public List<Held> at(Collection<UnitId> alliances, LocalDate day) {
        return alliances.stream()
                .flatMap(id -> units.now().byId(id).stream())
                .map(tables::of)
                .flatMap(bodies -> Arrays.stream(Body.values())
                        .flatMap(body -> bodies.heldOn(body, day).stream())
                        .map(p -> new Held(p.official().name(), p.position().code(), bodies.alliance())))
                .toList();
    }
}
