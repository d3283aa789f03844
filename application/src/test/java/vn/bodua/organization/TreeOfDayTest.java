package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bodua.organization.TreeOfDay.Branch;
import vn.bodua.organization.TreeOfDay.Mark;

@DisplayName("A tree of a day")
class TreeOfDayTest {

    private static final Units UNITS = ShippedUnits.load();
    private static final LocalDate REFORM = ShippedUnits.THIRTY_FOUR_SINCE;

    private static TreeOfDay tree(Tree tree, LocalDate day) {
        return TreeOfDay.of(UNITS, tree, day);
    }

    private static Stream<Branch> all(TreeOfDay tree) {
        return tree.roots().stream().flatMap(TreeOfDayTest::all);
    }

    private static Stream<Branch> all(Branch branch) {
        return Stream.concat(Stream.of(branch), branch.parts().stream().flatMap(TreeOfDayTest::all));
    }

    private static Branch of(TreeOfDay tree, String unit) {
        return all(tree)
                .filter(b -> b.unit().id().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Tree.class)
    @DisplayName(
            "holds every place of that tree on every day of change, each unit once, and no unit that is not there; alliances only in their own")
    void holdsEveryPlace(Tree tree) {
        for (LocalDate day : TreeOfDay.changes(UNITS, tree)) {
            List<UnitId> placed = UNITS.places().stream()
                    .filter(p -> p.tree() == tree && p.validity().holdsOn(day))
                    .map(TreePlace::child)
                    .filter(unit -> tree != Tree.TERRITORY || UNITS.get(unit).kind() != UnitKind.ORGANISATION)
                    .toList();
            assertThat(all(tree(tree, day))
                            .filter(b -> b.place().isPresent())
                            .map(b -> b.unit().id()))
                    .as("%s on %s", tree, day)
                    .containsExactlyInAnyOrderElementsOf(placed);
            assertThat(all(tree(tree, day))).allMatch(b -> b.unit().existsOn(day));
        }
    }

    @Test
    @DisplayName("of the territory changes with the list, with a name, and with the reform")
    void changes() {
        assertThat(TreeOfDay.changes(UNITS, Tree.TERRITORY))
                .containsExactly(LocalDate.of(2008, 8, 1), LocalDate.of(2025, 1, 1), REFORM, LocalDate.of(2026, 4, 30));
    }

    @Test
    @DisplayName("marks nothing as new on the first day that is known")
    void nothingIsNewAtFirst() {
        assertThat(all(tree(Tree.TERRITORY, LocalDate.of(2008, 8, 1)))).allMatch(b -> b.mark() == Mark.AS_BEFORE);
    }

    @Test
    @DisplayName("on the day of the reform has 23 new provinces and names 52 that are gone")
    void reform() {
        TreeOfDay tree = tree(Tree.TERRITORY, REFORM);
        assertThat(all(tree).filter(b -> b.mark() == Mark.NEW)).hasSize(23);
        assertThat(tree.gone()).hasSize(52);
        assertThat(of(tree, "ha-noi").mark()).isEqualTo(Mark.AS_BEFORE);
    }

    @Test
    @DisplayName("on its eve says of 52 provinces that they end, and of 11 that they do not")
    void eve() {
        TreeOfDay tree = tree(Tree.TERRITORY, REFORM.minusDays(1));
        assertThat(all(tree).filter(b -> b.ends().equals(Optional.of(REFORM)))).hasSize(52);
        assertThat(of(tree, "ha-noi").ends()).isEmpty();
        assertThat(of(tree, "thua-thien-hue").mark()).isEqualTo(Mark.RENAMED);
    }

    @Test
    @DisplayName("marks a unit that lies under another one since the change as moved, not as new")
    void moved() {
        UnitId caoBang = new UnitId("cao-bang");
        UnitId cluster = new UnitId("cum-moi-2027");
        LocalDate day = LocalDate.of(2028, 1, 1);
        Units units = UNITS.after(
                        new Reorganization.Found(
                                new Reorganization.NewUnit(
                                        cluster,
                                        UnitKind.CLUSTER,
                                        "Cụm mới",
                                        "",
                                        Optional.empty(),
                                        List.of(new Reorganization.Under(Tree.EMULATION, UnitId.NATION))),
                                LocalDate.of(2027, 1, 1)),
                        "số 1")
                .orElseThrow()
                .after(new Reorganization.Move(caoBang, new Reorganization.Under(Tree.EMULATION, cluster), day), "số 2")
                .orElseThrow();
        assertThat(of(TreeOfDay.of(units, Tree.EMULATION, day), "cao-bang").mark())
                .isEqualTo(Mark.MOVED);
        assertThat(of(TreeOfDay.of(units, Tree.EMULATION, day.minusDays(1)), "cao-bang")
                        .ends())
                .as("it stays in the tree")
                .isEmpty();
    }

    @Test
    @DisplayName("before all that is known has nothing")
    void before() {
        assertThat(tree(Tree.TERRITORY, LocalDate.of(1990, 1, 1)).roots()).isEmpty();
    }

    @Test
    @DisplayName("can begin at a unit within, and at none that is not in it")
    void under() {
        TreeOfDay regions = tree(Tree.REGION, REFORM.minusDays(1));
        assertThat(regions.under(new UnitId("vung-tay-nguyen")).roots())
                .singleElement()
                .satisfies(b -> assertThat(b.parts()).hasSize(5));
        assertThat(regions.under(new UnitId("khong-co")).roots()).isEmpty();
    }
}
