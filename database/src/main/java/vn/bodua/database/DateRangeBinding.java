package vn.bodua.database;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Lets jOOQ read and write {@code daterange} columns as {@link DateRange}. */
public final class DateRangeBinding implements Binding<Object, DateRange> {

    private static final long serialVersionUID = 1L;

    @Override
    public Converter<Object, DateRange> converter() {
        return Converter.ofNullable(
                Object.class, DateRange.class, value -> DateRange.read(value.toString()), DateRange::toString);
    }

    @Override
    public void sql(BindingSQLContext<DateRange> context) {
        context.render().visit(DSL.val(text(context.value()))).sql("::daterange");
    }

    @Override
    public void register(BindingRegisterContext<DateRange> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.VARCHAR);
    }

    @Override
    public void set(BindingSetStatementContext<DateRange> context) throws SQLException {
        context.statement().setString(context.index(), text(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<DateRange> context) throws SQLException {
        context.value(read(context.resultSet().getString(context.index())));
    }

    @Override
    public void get(BindingGetStatementContext<DateRange> context) throws SQLException {
        context.value(read(context.statement().getString(context.index())));
    }

    @Override
    public void set(BindingSetSQLOutputContext<DateRange> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<DateRange> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    private static @Nullable String text(@Nullable DateRange value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable DateRange read(@Nullable String text) {
        return text == null ? null : DateRange.read(text);
    }
}
