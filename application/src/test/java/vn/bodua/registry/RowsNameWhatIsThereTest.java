package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.database.generated.Tables.CENSUS;
import static vn.bodua.database.generated.Tables.CENSUS_OFFICER;
import static vn.bodua.database.generated.Tables.LIFE_EVENT;
import static vn.bodua.database.generated.Tables.REGISTRATION;
import static vn.bodua.database.generated.Tables.REGISTRATION_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.database.generated.tables.records.RegistrationRecord;

@DisplayName("A row of the registry that names what is not there")
class RowsNameWhatIsThereTest {

    private final TestRegistry registry = new TestRegistry();

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(LIFE_EVENT, LIFE_EVENT.ENTRY_ID, 999_999L),
                Arguments.of(LIFE_EVENT, LIFE_EVENT.REGISTRANT_ID, 999_999L),
                Arguments.of(REGISTRATION, REGISTRATION.EVENT_ID, 999_999L),
                Arguments.of(REGISTRATION_LINE, REGISTRATION_LINE.EVENT_ID, 999_999L),
                Arguments.of(CENSUS, CENSUS.ENTRY_ID, 999_999L),
                Arguments.of(CENSUS, CENSUS.REGISTRANT_ID, 999_999L),
                Arguments.of(CENSUS_OFFICER, CENSUS_OFFICER.CENSUS_ID, 999_999L));
    }

    @ParameterizedTest
    @MethodSource("columns")
    @DisplayName("is refused by the database, whoever writes it")
    <R extends UpdatableRecord<R>, T> void refused(Table<R> table, TableField<R, T> column, T missing) {
        one();
        R row = registry.database.sql().selectFrom(table).limit(1).fetchSingle();
        row.set(column, missing);
        assertThatThrownBy(() -> written(row))
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessageContaining("names what is not there: " + missing);
    }

    @Test
    @DisplayName("is refused too where it is a registration at a place that is not there")
    void place() {
        registry.on(one(), "2017-01-01", new LifeEvent.Suspended("Thiếu vốn")).orElseThrow();
        RegistrationRecord row =
                registry.database.sql().selectFrom(REGISTRATION).fetchSingle();
        // the suspension registers nothing of its own
        row.setEventId(row.getEventId() + 1);
        row.setPlaceId("khong-co");
        assertThatThrownBy(() -> written(row)).hasMessageContaining("names what is not there: khong-co");
    }

    @Test
    @DisplayName("is one that nothing else is wrong with: with what is there, the same row is written")
    void written() {
        RegistrantId one = one();
        RegistrantId other = registry.cooperative("HTX Hai", "2016-01-01");
        var row = registry.database
                .sql()
                .selectFrom(CENSUS)
                .where(CENSUS.REGISTRANT_ID.eq(one.value()))
                .fetchSingle();
        row.setRegistrantId(other.value());
        written(row);
        assertThat(registry.database.sql().fetchCount(CENSUS, CENSUS.REGISTRANT_ID.eq(other.value())))
                .isEqualTo(1);
    }

    private <R extends UpdatableRecord<R>> void written(R row) {
        Record values = row.into(row.fields());
        var identity = Optional.ofNullable(row.getTable().getIdentity()).map(i -> i.getField());
        values.touched(true);
        identity.ifPresent(id -> values.touched(id, false));
        registry.database.sql().insertInto(row.getTable()).set(values).execute();
    }

    /** One with lines, a census and an officer. */
    private RegistrantId one() {
        Registration named = TestRegistry.named("HTX Một");
        Registration registration = new Registration(
                named.names(),
                named.number(),
                named.certificate(),
                named.address(),
                named.contact(),
                new Registration.Business("crops", List.of("01110"), Optional.empty()),
                named.charterCapital(),
                named.law(),
                named.certified(),
                named.advised());
        return registry.enter
                .enter(
                        registry.an,
                        LegalKind.COOPERATIVE,
                        registration,
                        LocalDate.of(2015, 1, 1),
                        Optional.empty(),
                        Optional.of(new Census(
                                LocalDate.of(2016, 1, 1),
                                Map.of(CensusItem.MEMBERS, 12L),
                                List.of(),
                                List.of(new Census.Officer(Position.DIRECTOR, "Nguyễn Văn An")))))
                .orElseThrow();
    }
}
