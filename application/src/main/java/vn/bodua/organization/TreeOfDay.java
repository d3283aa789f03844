package vn.bodua.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.language.VietnameseOrder;

/**
 * One tree as it stands on a day, with what became other on the day of its last change and what will be over on the day of
 * the next.
 *
 * @param roots what lies under nothing in this tree
 * @param gone what held a place until the last change and holds none since
 */
public record TreeOfDay(Tree tree, LocalDate day, List<Branch> roots, List<Unit> gone) {

    /** What became of a unit's place in the tree on the day of the last change. */
    public enum Mark {
        AS_BEFORE,
        NEW,
        MOVED,
        RENAMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A unit with what lies under it.
     *
     * @param place its place; a root has none
     * @param ends the day from which on it is there no more, where that is the next change
     */
    public record Branch(
            Unit unit, Optional<TreePlace> place, Mark mark, Optional<LocalDate> ends, List<Branch> parts) {

        /** How many units this and all below it are. */
        public int size() {
            return 1 + parts.stream().mapToInt(Branch::size).sum();
        }
    }

    /** The days on which the tree changed: places and names in it that began or ended. */
    public static List<LocalDate> changes(Units units, Tree tree) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (TreePlace place : in(units, tree)) {
            place.validity().from().ifPresent(days::add);
            place.validity().until().ifPresent(days::add);
            Stream.of(place.child(), place.parent())
                    .flatMap(u -> units.get(u).names().stream().skip(1))
                    .flatMap(name -> name.validity().from().stream())
                    .filter(place.validity()::holdsOn)
                    .forEach(days::add);
        }
        return List.copyOf(days);
    }

    /** Alliances lie under their provinces for the roles that reach them, and are shown in the tree of their own. */
    private static List<TreePlace> in(Units units, Tree tree) {
        return units.places().stream()
                .filter(p -> p.tree() == tree)
                .filter(p -> tree != Tree.TERRITORY || units.get(p.child()).kind() != UnitKind.ORGANISATION)
                .toList();
    }

    public static TreeOfDay of(Units units, Tree tree, LocalDate day) {
        return new Growing(units, tree, day).grown();
    }

    /** Only what lies at or under one unit. */
    public TreeOfDay under(UnitId unit) {
        return new TreeOfDay(tree, day, roots.stream().flatMap(r -> at(r, unit)).toList(), gone);
    }

    private static Stream<Branch> at(Branch branch, UnitId unit) {
        return branch.unit().id().equals(unit)
                ? Stream.of(branch)
                : branch.parts().stream().flatMap(p -> at(p, unit));
    }

    /** The tree in the making. */
    private static final class Growing {
        private final Units units;
        private final Tree tree;
        private final LocalDate day;
        private final Optional<LocalDate> last;
        private final Optional<LocalDate> next;
        private final Map<UnitId, List<TreePlace>> eve;
        private final Set<UnitId> onNext;
        private final Map<UnitId, TreePlace> placeOf = new LinkedHashMap<>();
        private final Map<UnitId, Set<UnitId>> under = new LinkedHashMap<>();

        Growing(Units units, Tree tree, LocalDate day) {
            this.units = units;
            this.tree = tree;
            this.day = day;
            List<LocalDate> changes = changes(units, tree);
            // Before the first change nothing is known, so nothing is new on it.
            this.last = changes.stream().skip(1).filter(c -> !c.isAfter(day)).reduce((one, later) -> later);
            this.next = changes.stream().filter(c -> c.isAfter(day)).findFirst();
            this.eve = last.stream()
                    .flatMap(l -> holding(l.minusDays(1)).stream())
                    .collect(Collectors.groupingBy(TreePlace::child, LinkedHashMap::new, Collectors.toList()));
            this.onNext = next.stream()
                    .flatMap(n -> holding(n).stream())
                    .map(TreePlace::child)
                    .collect(Collectors.toSet());
            for (TreePlace place : holding(day)) {
                placeOf.put(place.child(), place);
                under.computeIfAbsent(place.parent(), p -> new LinkedHashSet<>())
                        .add(place.child());
            }
        }

        private List<TreePlace> holding(LocalDate on) {
            return in(units, tree).stream()
                    .filter(p -> p.validity().holdsOn(on))
                    .toList();
        }

        TreeOfDay grown() {
            List<UnitId> roots =
                    under.keySet().stream().filter(u -> !placeOf.containsKey(u)).toList();
            return new TreeOfDay(tree, day, branches(roots), gone());
        }

        private List<Branch> branches(Collection<UnitId> of) {
            return of.stream()
                    .map(units::get)
                    .sorted(Comparator.comparing((Unit u) -> u.nameOn(day).name(), VietnameseOrder.OF_NAMES)
                            .thenComparing(u -> u.id().value()))
                    .map(this::branch)
                    .toList();
        }

        private Branch branch(Unit unit) {
            Optional<TreePlace> place = Optional.ofNullable(placeOf.get(unit.id()));
            return new Branch(
                    unit,
                    place,
                    mark(unit, place),
                    place.filter(this::isOverNext).flatMap(p -> p.validity().until()),
                    branches(under.getOrDefault(unit.id(), Set.of())));
        }

        private Mark mark(Unit unit, Optional<TreePlace> place) {
            if (place.isPresent() && place.get().validity().from().equals(last) && last.isPresent()) {
                List<TreePlace> before = eve.getOrDefault(unit.id(), List.of());
                if (before.isEmpty()) {
                    return Mark.NEW;
                }
                if (before.stream().noneMatch(p -> p.parent().equals(place.get().parent()))) {
                    return Mark.MOVED;
                }
            }
            return last.filter(l -> !unit.nameOn(l)
                                    .full()
                                    .equals(unit.nameOn(l.minusDays(1)).full()))
                            .isPresent()
                    ? Mark.RENAMED
                    : Mark.AS_BEFORE;
        }

        /** Over on the next change, and no place of the same unit follows on it. */
        private boolean isOverNext(TreePlace place) {
            return next.isPresent() && place.validity().until().equals(next) && !onNext.contains(place.child());
        }

        private List<Unit> gone() {
            return eve.keySet().stream()
                    .filter(child -> !placeOf.containsKey(child))
                    .map(units::get)
                    .sorted(Comparator.comparing(u -> u.nameOn(day).name(), VietnameseOrder.OF_NAMES))
                    .toList();
        }
    }
}
