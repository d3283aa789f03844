package vn.bodua.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of units by a legal decision, from a day on. What was before that day stays as it was. */
public sealed interface Reorganization {

    /** The first day of the new state. */
    LocalDate effective();

    /** The units that there were before and that it changes. */
    List<UnitId> touched();

    /** Whether a figure of before may be shown under another unit since. */
    default boolean movesFigures() {
        return !(this instanceof Found || this instanceof Rename);
    }

    /** A place under a unit in a tree. */
    record Under(Tree tree, UnitId parent) {}

    /**
     * A unit that begins.
     *
     * @param code of the list in force, e.g. {@code province-34}; empty where the unit has none
     */
    record NewUnit(UnitId id, UnitKind kind, String name, String designation, Optional<Code> code, List<Under> places) {
        public NewUnit {
            places = List.copyOf(places);
        }
    }

    /** A code of a list. */
    record Code(String list, String code) {}

    /** What takes in: a unit that begins, or one that there is. */
    sealed interface Taker {
        UnitId id();
    }

    /** A unit that begins with the decision. */
    record Beginning(NewUnit unit) implements Taker {
        @Override
        public UnitId id() {
            return unit.id();
        }
    }

    /** A unit that there is already, or was once. */
    record Known(UnitId id) implements Taker {}

    /**
     * One of the parts that a unit falls into.
     *
     * @param share of figures reported before, between 0 and 1; empty where none is stated, and then they are not divided
     * @param children units below the one that falls apart which go here, in all trees
     */
    record Piece(Taker taker, Optional<BigDecimal> share, List<UnitId> children) {
        public Piece {
            children = List.copyOf(children);
        }
    }

    /** Thành lập: a unit begins out of nothing that was counted before. */
    record Found(NewUnit unit, LocalDate effective) implements Reorganization {
        @Override
        public List<UnitId> touched() {
            return unit.places().stream().map(Under::parent).distinct().toList();
        }
    }

    /** Đổi tên: the same unit under another name or designation. */
    record Rename(UnitId unit, String name, String designation, LocalDate effective) implements Reorganization {
        @Override
        public List<UnitId> touched() {
            return List.of(unit);
        }
    }

    /** Sáp nhập, hợp nhất: units end and all of them goes into one; what lay below them lies below it. */
    record Merge(List<UnitId> units, Taker into, LocalDate effective) implements Reorganization {
        public Merge {
            units = List.copyOf(units);
        }

        @Override
        public List<UnitId> touched() {
            return into instanceof Known(UnitId known)
                    ? Stream.concat(units.stream(), Stream.of(known)).distinct().toList()
                    : units;
        }
    }

    /** Chia: a unit ends and falls into parts; also a merger that is undone, where the parts were units before. */
    record Split(UnitId unit, List<Piece> pieces, LocalDate effective) implements Reorganization {
        public Split {
            pieces = List.copyOf(pieces);
        }

        @Override
        public List<UnitId> touched() {
            return List.of(unit);
        }
    }

    /** Tách: parts go from a unit that lives on with the rest. */
    record Separate(UnitId unit, List<Piece> pieces, LocalDate effective) implements Reorganization {
        public Separate {
            pieces = List.copyOf(pieces);
        }

        @Override
        public List<UnitId> touched() {
            return List.of(unit);
        }
    }

    /** Chuyển: a unit lies under another one in a tree. */
    record Move(UnitId unit, Under to, LocalDate effective) implements Reorganization {
        @Override
        public List<UnitId> touched() {
            return List.of(unit, to.parent());
        }
    }

    /** Giải thể: a unit ends and nothing takes its place. */
    record Dissolve(UnitId unit, LocalDate effective) implements Reorganization {
        @Override
        public List<UnitId> touched() {
            return List.of(unit);
        }
    }
}
