package vn.bodua.organization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A part that a unit falls into, as it is asked for.
 *
 * @param percent of figures reported before, above 0 and below 100; empty where the decision states none
 * @param children units below the whole that go to this part
 */
public record Part(Goes to, Optional<BigDecimal> percent, List<UnitId> children) {

    public Part {
        children = List.copyOf(children);
    }

    /** To what it goes. */
    public sealed interface Goes {}

    /** To a unit that begins. */
    public record ToNew(Naming naming) implements Goes {}

    /** Back to a unit that ended. */
    public record BackTo(UnitId unit) implements Goes {}
}
