package vn.bodua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.ChangesForTests;
import vn.bodua.organization.Existence;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreeOfDay;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.time.Validity;

@DisplayName("The page of a tree")
class TreePageTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static TreePage page(Units units, Tree tree, String sought, Optional<Unit> top) {
        return TreePage.of(units, tree, new ThroughTime(TreeOfDay.changes(units, tree), DAY), sought, top);
    }

    @Test
    @DisplayName("finds without diacritics, and shows what was found within what it lies under")
    void finds() {
        TreePage page = page(ShippedUnits.load(), Tree.EMULATION, "bac lieu", Optional.empty());
        assertThat(page.found()).isEqualTo(1);
        assertThat(page.nodes()).singleElement().satisfies(cluster -> {
            assertThat(cluster.unit().nameOn(DAY).name()).isEqualTo("Cụm Tây Nam sông Hậu");
            assertThat(cluster.nodes()).hasSize(1);
            assertThat(cluster.parts()).isGreaterThan(1);
        });
    }

    @Test
    @DisplayName("shows all that lies under what was found")
    void findsAWhole() {
        assertThat(page(ShippedUnits.load(), Tree.EMULATION, "Tây Nam sông Hậu", Optional.empty())
                        .nodes()
                        .getFirst()
                        .nodes())
                .hasSizeGreaterThan(3);
    }

    @Test
    @DisplayName("finds nothing that is not there on the day")
    void findsNothing() {
        assertThat(page(ShippedUnits.load(), Tree.TERRITORY, "khong co", Optional.empty())
                        .nodes())
                .isEmpty();
    }

    @Test
    @DisplayName("of a thousand communes folds the third level, which a page of its own and a search show")
    void folds() {
        Units units = withCommunes(1000);
        TreePage whole = page(units, Tree.TERRITORY, "", Optional.empty());
        TreePage.Node haNoi = whole.nodes().getFirst().nodes().stream()
                .filter(n -> n.unit().id().value().equals("ha-noi"))
                .findFirst()
                .orElseThrow();
        assertThat(haNoi.isFolded()).isTrue();
        assertThat(haNoi.parts()).isEqualTo(1000);
        assertThat(page(units, Tree.TERRITORY, "", Optional.of(haNoi.unit()))
                        .nodes()
                        .getFirst()
                        .nodes())
                .hasSize(1000);
        assertThat(page(units, Tree.TERRITORY, "xa so 77", Optional.empty()).found())
                .isEqualTo(11);
    }

    private static Units withCommunes(int number) {
        Units shipped = ShippedUnits.load();
        List<Unit> units = new ArrayList<>(shipped.all());
        List<TreePlace> places = new ArrayList<>(shipped.places());
        for (int i = 0; i < number; i++) {
            UnitId id = new UnitId("commune-" + i);
            units.add(new Unit(
                    id,
                    UnitKind.COMMUNE,
                    Existence.of(Validity.ALWAYS),
                    List.of(new Unit.UnitName("Số " + i, "xã", Validity.ALWAYS)),
                    List.of()));
            places.add(new TreePlace(
                    Tree.TERRITORY, new UnitId("ha-noi"), id, Validity.since(LocalDate.of(2010, 1, 1)), "", true, "x"));
        }
        return new Units(units, places, shipped.successions());
    }

    @Test
    @DisplayName("of recorded reorganizations names what was before and what is after, the latest first")
    void recorded() {
        Units units = ChangesForTests.after(ChangesForTests.merger(), ChangesForTests.undone());
        RecordedPage page =
                RecordedPage.of(ChangesForTests.recorded(ChangesForTests.merger(), ChangesForTests.undone()), units);
        assertThat(page.rows()).extracting(r -> r.recorded().kind()).containsExactly("split", "merge");
        assertThat(page.rows().getFirst().before()).extracting(Unit::id).containsExactly(ChangesForTests.BOTH);
        assertThat(page.rows().getFirst().after())
                .extracting(Unit::id)
                .containsExactly(ChangesForTests.AN_GIANG, ChangesForTests.CA_MAU);
        assertThat(page.rows().getLast().after()).extracting(Unit::id).containsExactly(ChangesForTests.BOTH);
    }
}
