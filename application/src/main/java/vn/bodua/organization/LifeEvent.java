package vn.bodua.organization;

import java.util.List;
import java.util.Optional;
import vn.bodua.time.Validity;

/** Something that happened to a unit on a day. */
public sealed interface LifeEvent {

    /** It began by a decision. */
    record Founded(Unit.UnitName name) implements LifeEvent {}

    /** The first day that anything is known of; it was there before. */
    record KnownSince(Unit.UnitName name) implements LifeEvent {}

    /** It was there again after a time of not being. */
    record Restored(Unit.UnitName name) implements LifeEvent {}

    /** It got another name or was designated otherwise. */
    record Renamed(Unit.UnitName before, Unit.UnitName name) implements LifeEvent {}

    /**
     * A code of a list began to hold.
     *
     * @param alsoOf other units that the same digits stand for in another list of the same kind
     */
    record Coded(Unit.UnitCode code, List<Unit> alsoOf) implements LifeEvent {}

    /** A place in a tree began to hold; it lasted as long as the place says. */
    record Placed(TreePlace place) implements LifeEvent {}

    /** All or a part of other units came to it. */
    record TookIn(List<Succession> from) implements LifeEvent {}

    /** It went into others, or a part of it did. */
    record WentInto(List<Succession> to) implements LifeEvent {}

    /** It is there no more. */
    record Ended(Unit.UnitName name) implements LifeEvent {}

    /** How long what began holds, where it is such a thing. */
    default Optional<Validity> validity() {
        return switch (this) {
            case Coded(Unit.UnitCode code, List<Unit> others) -> Optional.of(code.validity());
            case Placed(TreePlace place) -> Optional.of(place.validity());
            case Renamed(Unit.UnitName before, Unit.UnitName name) -> Optional.of(name.validity());
            default -> Optional.empty();
        };
    }
}
