package vn.bodua.organization.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreeOfDay;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;

/**
 * A tree of units as of a day.
 *
 * @param sought what somebody looks for; empty for the whole tree
 * @param top the unit that the page begins at; empty where it begins at the roots
 * @param found how many units have the name or code looked for
 */
public record TreePage(
        Tree tree,
        ThroughTime time,
        String sought,
        Optional<Unit> top,
        List<Node> nodes,
        List<Unit> begun,
        List<Unit> gone,
        int found) {

    /** A tree of more units than this is shown two levels deep; what lies deeper has a page of its own. */
    private static final int SHOWN_WHOLE = 400;

    private static final int LEVELS = 2;

    /** So many of what is gone are named; a reform of all communes ends ten thousand. */
    private static final int NAMED = 100;

    /**
     * A unit in the tree.
     *
     * @param parts how many units lie directly under it
     * @param nodes those of them that are shown
     */
    public record Node(
            Unit unit,
            Optional<TreePlace> place,
            TreeOfDay.Mark mark,
            Optional<LocalDate> lastDay,
            int parts,
            List<Node> nodes) {

        /** Whether there is more below it than is shown here. */
        public boolean isFolded() {
            return nodes.isEmpty() && parts > 0;
        }

        /** Whether what lies under it has nothing under itself, and may stand in columns. */
        public boolean hasLeavesOnly() {
            return nodes.stream().allMatch(n -> n.parts() == 0);
        }
    }

    static TreePage of(Units units, Tree tree, ThroughTime time, String sought, Optional<Unit> top) {
        TreeOfDay all = TreeOfDay.of(units, tree, time.day());
        TreeOfDay here = top.map(t -> all.under(t.id())).orElse(all);
        boolean whole = here.roots().stream().mapToInt(TreeOfDay.Branch::size).sum() <= SHOWN_WHOLE;
        Predicate<Unit> answers = answering(units, sought, time.day());
        int found = (int) here.roots().stream()
                .flatMap(TreePage::units)
                .filter(answers)
                .distinct()
                .count();
        boolean deep = whole || !sought.isBlank() && found <= SHOWN_WHOLE;
        List<Node> nodes = here.roots().stream()
                .flatMap(b -> nodes(b, answers, deep ? Integer.MAX_VALUE : LEVELS))
                .toList();
        return new TreePage(
                tree,
                time,
                sought,
                top,
                nodes,
                all.roots().stream().flatMap(TreePage::begun).toList(),
                all.gone(),
                found);
    }

    private static Predicate<Unit> answering(Units units, String sought, LocalDate day) {
        if (sought.isBlank()) {
            return unit -> true;
        }
        Set<UnitId> answering =
                units.answering(sought, day).stream().map(Unit::id).collect(Collectors.toSet());
        return unit -> answering.contains(unit.id());
    }

    private static Stream<Node> nodes(TreeOfDay.Branch branch, Predicate<Unit> answers, int levels) {
        boolean itself = answers.test(branch.unit());
        List<Node> nodes = levels <= 1
                ? List.of()
                : branch.parts().stream()
                        .flatMap(p -> nodes(p, itself ? unit -> true : answers, levels - 1))
                        .toList();
        return itself || !nodes.isEmpty()
                ? Stream.of(new Node(
                        branch.unit(),
                        branch.place(),
                        branch.mark(),
                        branch.ends().map(end -> end.minusDays(1)),
                        branch.parts().size(),
                        nodes))
                : Stream.empty();
    }

    private static Stream<Unit> units(TreeOfDay.Branch branch) {
        return Stream.concat(Stream.of(branch.unit()), branch.parts().stream().flatMap(TreePage::units));
    }

    private static Stream<Unit> begun(TreeOfDay.Branch branch) {
        return Stream.concat(
                branch.mark() == TreeOfDay.Mark.NEW ? Stream.of(branch.unit()) : Stream.empty(),
                branch.parts().stream().flatMap(TreePage::begun));
    }

    /** Of what is gone, the higher levels first. */
    public List<Unit> goneNamed() {
        return gone.stream()
                .sorted(Comparator.comparing(Unit::kind))
                .limit(NAMED)
                .toList();
    }

    /** What the address of the page holds beside the day. */
    public String parameters() {
        return "tree=" + tree.code()
                + (sought.isEmpty() ? "" : "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8))
                + top.map(t -> "&under=" + URLEncoder.encode(t.id().value(), StandardCharsets.UTF_8))
                        .orElse("")
                + "&";
    }

    /** The page that begins at a unit of this tree. */
    public String beginningAt(Unit unit) {
        return "/units?tree=" + tree.code() + "&under="
                + URLEncoder.encode(unit.id().value(), StandardCharsets.UTF_8) + "&on=" + time.day();
    }
}
