package vn.bodua.ledger;

import static vn.bodua.database.generated.Tables.FIGURE;
import static vn.bodua.database.generated.Tables.STANDING;

import java.util.Collection;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/**
 * Cells as a table within a statement, an array for each of their parts. Joined laterally, each is looked up by an index on
 * its own; a list of rows would be compared with every row of the ledger.
 */
final class AskedCells {

    private static final String NAME = "asked";
    private static final Field<String> UNIT = part("unit");
    private static final Field<String> INDICATOR = part("indicator");
    private static final Field<String> BREAKDOWN = part("breakdown");
    private static final Field<String> KIND = part("kind");
    private static final Field<String> PERIOD = part("period");

    private AskedCells() {}

    static Table<?> of(Collection<Cell> cells) {
        return DSL.select(
                        column(cells, Cell::unit, UnitId::value, UNIT),
                        column(cells, Cell::indicator, Function.identity(), INDICATOR),
                        column(cells, Cell::breakdown, Breakdown::code, BREAKDOWN),
                        column(cells, Cell::kind, FigureKind::code, KIND),
                        column(cells, Cell::period, Period::code, PERIOD))
                .asTable(NAME);
    }

    /** Claims for the cell that is asked of. */
    static Condition claims() {
        return FIGURE.UNIT_ID
                .eq(UNIT)
                .and(FIGURE.INDICATOR.eq(INDICATOR))
                .and(FIGURE.BREAKDOWN.eq(BREAKDOWN))
                .and(FIGURE.KIND.eq(KIND))
                .and(FIGURE.PERIOD.eq(PERIOD));
    }

    /** What stands for the cell that is asked of. */
    static Condition standing() {
        return STANDING.UNIT_ID
                .eq(UNIT)
                .and(STANDING.INDICATOR.eq(INDICATOR))
                .and(STANDING.BREAKDOWN.eq(BREAKDOWN))
                .and(STANDING.KIND.eq(KIND))
                .and(STANDING.PERIOD.eq(PERIOD));
    }

    /** Arrays unnested side by side run in step (PostgreSQL 10 on). */
    private static <T> Field<String> column(
            Collection<Cell> cells, Function<Cell, T> part, Function<T, String> code, Field<String> as) {
        return DSL.function(
                        DSL.name("unnest"),
                        SQLDataType.CLOB,
                        DSL.val(cells.stream().map(part).map(code).toArray(String[]::new), SQLDataType.CLOB.array()))
                .as(as.getName());
    }

    private static Field<String> part(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.CLOB);
    }
}
