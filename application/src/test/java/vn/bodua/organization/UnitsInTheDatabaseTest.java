package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.database.generated.Tables.TREE_PLACE;
import static vn.bodua.database.generated.Tables.UNIT;
import static vn.bodua.database.generated.Tables.UNIT_CODE;
import static vn.bodua.database.generated.Tables.UNIT_NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.database.DateRange;

/** The database takes the shipped units in once, gives them back unchanged, and refuses what contradicts itself. */
class UnitsInTheDatabaseTest {

    private static final DateRange BEFORE = DateRange.between(LocalDate.of(2008, 8, 1), LocalDate.of(2025, 7, 1));
    private static final DateRange SINCE = DateRange.since(LocalDate.of(2025, 7, 1));
    private static final DateRange ACROSS = DateRange.between(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 2));

    private static DSLContext sql;
    private static Units loaded;
    private static Units loadedAgain;

    @BeforeAll
    static void carryIn() {
        TestDatabase database = TestDatabase.fresh();
        sql = database.sql();
        loaded = Objects.requireNonNull(database.transaction().execute(status -> TestUnits.carriedInto(sql)));
        loadedAgain = TestUnits.carriedInto(sql);
        Stream.of("xa-a", "xa-b", "xa-c")
                .forEach(id -> sql.insertInto(UNIT)
                        .set(UNIT.ID, id)
                        .set(UNIT.KIND, "commune")
                        .set(UNIT.EXISTENCE, DateRange.ALWAYS)
                        .execute());
    }

    @Test
    void everyUnitComesBackWithItsNamesItsCodesAndItsDays() {
        assertThat(loaded.all())
                .containsExactlyInAnyOrderElementsOf(ShippedUnits.load().all());
    }

    @Test
    void everyPlaceComesBackInItsOrder() {
        Units shipped = ShippedUnits.load();
        for (Unit unit : shipped.all()) {
            assertThat(loaded.placesUnder(unit.id())).isEqualTo(shipped.placesUnder(unit.id()));
            assertThat(loaded.placesOf(unit.id())).containsExactlyInAnyOrderElementsOf(shipped.placesOf(unit.id()));
        }
    }

    @Test
    void everySuccessionComesBack() {
        assertThat(loaded.successions())
                .containsExactlyInAnyOrderElementsOf(ShippedUnits.load().successions());
    }

    @Test
    void whatIsThereIsNotTakenInTwice() {
        assertThat(loadedAgain.all()).containsExactlyInAnyOrderElementsOf(loaded.all());
        assertThat(loadedAgain.successions()).isEqualTo(loaded.successions());
    }

    @Test
    void aUnitHasOneNameAtATime() {
        assertThat(name("xa-a", "Xã Một", BEFORE)).isOne();
        assertThat(name("xa-a", "Xã Hai", SINCE)).isOne();

        assertOverlapRefused(() -> name("xa-a", "Xã Ba", ACROSS), "unit_name_one_at_a_time");
    }

    @Test
    void aCodeOfAListNamesOneUnitAtATime() {
        assertThat(code("xa-a", "commune", "00001", BEFORE)).isOne();
        assertThat(code("xa-b", "commune", "00001", SINCE)).isOne();

        assertOverlapRefused(() -> code("xa-c", "commune", "00001", ACROSS), "unit_code_of_one_unit");
    }

    @Test
    void theSameDigitsOfAnotherListMayNameAnotherUnit() {
        assertThat(code("xa-b", "commune", "00007", BEFORE)).isOne();
        assertThat(code("xa-c", "tax-office", "00007", BEFORE)).isOne();
    }

    @Test
    void aUnitHasOneCodeOfAListAtATime() {
        assertThat(code("xa-c", "commune", "00002", SINCE)).isOne();

        assertOverlapRefused(() -> code("xa-c", "commune", "00003", ACROSS), "unit_code_one_at_a_time");
    }

    @Test
    void aUnitStandsInAPlaceOnceAtATime() {
        assertThat(place("xa-a", "xa-b", BEFORE)).isOne();
        assertThat(place("xa-a", "xa-b", SINCE)).isOne();

        assertOverlapRefused(() -> place("xa-a", "xa-b", ACROSS), "tree_place_once");
    }

    @Test
    void aUnitDoesNotStandBelowItself() {
        assertThatThrownBy(() -> place("xa-a", "xa-a", SINCE))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("tree_place_not_below_itself");
    }

    @Test
    void aNameOfAUnitThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> name("an-lac", "An Lạc", SINCE)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aKindOfUnitThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> sql.insertInto(UNIT)
                        .set(UNIT.ID, "vuong-quoc")
                        .set(UNIT.KIND, "kingdom")
                        .set(UNIT.EXISTENCE, DateRange.ALWAYS)
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyKindAndTreeIsOneThatTheDatabaseTakes() {
        for (UnitKind kind : UnitKind.values()) {
            assertThat(sql.insertInto(UNIT)
                            .set(UNIT.ID, "mot-" + kind.code())
                            .set(UNIT.KIND, kind.code())
                            .set(UNIT.EXISTENCE, SINCE)
                            .execute())
                    .isOne();
            assertThat(UnitKind.ofCode(kind.code())).isEqualTo(kind);
        }
        List.of(Tree.values())
                .forEach(tree -> assertThat(Tree.ofCode(tree.code())).isEqualTo(tree));
    }

    private static void assertOverlapRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable entry, String rule) {
        assertThatThrownBy(entry)
                .isInstanceOfSatisfying(
                        DataAccessException.class, e -> assertThat(e.sqlState()).isEqualTo("23P01"))
                .hasMessageContaining(rule);
    }

    private static int name(String unit, String name, DateRange days) {
        return sql.insertInto(UNIT_NAME)
                .set(UNIT_NAME.UNIT_ID, unit)
                .set(UNIT_NAME.NAME, name)
                .set(UNIT_NAME.VALIDITY, days)
                .execute();
    }

    private static int code(String unit, String list, String code, DateRange days) {
        return sql.insertInto(UNIT_CODE)
                .set(UNIT_CODE.UNIT_ID, unit)
                .set(UNIT_CODE.LIST, list)
                .set(UNIT_CODE.CODE, code)
                .set(UNIT_CODE.VALIDITY, days)
                .execute();
    }

    private static int place(String parent, String child, DateRange days) {
        return sql.insertInto(TREE_PLACE)
                .set(TREE_PLACE.TREE, "territory")
                .set(TREE_PLACE.PARENT_ID, parent)
                .set(TREE_PLACE.CHILD_ID, child)
                .set(TREE_PLACE.VALIDITY, days)
                .set(TREE_PLACE.VERIFIED, true)
                .execute();
    }
}
