package vn.bodua.registry.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Education;
import vn.bodua.registry.Law;
import vn.bodua.registry.Position;
import vn.bodua.registry.Registration;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;

@DisplayName("What is proposed is kept as text")
class ProposalsAreKeptTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    /** As it is kept in databases: a name that changes here needs a migration of what is kept. */
    private static final String COUNTED = """
            {"census":{"asOf":"2025-12-31","counts":{"MEMBERS":62},\
            "managers":[{"position":"DIRECTOR","education":"DEGREE","count":1}],\
            "officers":[{"position":"DIRECTOR","name":"Nguyễn Văn Nam"}]}}""";

    private static Census census() {
        return new Census(
                DAY,
                Map.of(CensusItem.MEMBERS, 62L),
                List.of(new Census.Managers(Position.DIRECTOR, Education.DEGREE, 1)),
                List.of(new Census.Officer(Position.DIRECTOR, "Nguyễn Văn Nam")));
    }

    private static Proposed kept(Proposed proposed) {
        return ProposalText.read(proposed.kind(), ProposalText.write(proposed));
    }

    @Test
    @DisplayName("and read back the same, whatever it is about")
    void readBack() {
        Registration whole = new Registration(
                new Registration.Names("Hợp tác xã Tân Tiến", "HTX Tân Tiến", "Tan Tien"),
                "2400123456",
                Optional.of(new Registration.Certificate("2400123456", DAY, "UBND huyện", 2)),
                new Registration.Address(
                        "thôn 3",
                        "xã Lạng Giang",
                        new UnitId("bac-ninh-2025"),
                        Optional.of(new Registration.Location(21.35, 106.25))),
                new Registration.Contact("0204 123 456", "htx@example.vn", ""),
                new Registration.Business(
                        "crops", List.of("0118", "4631"), Optional.of(Registration.Model.SERVICE_SUPPLY)),
                Optional.of(1_500_000_000L),
                Optional.of(Law.values()[0]),
                true,
                false);
        Proposed changed = new Proposed.Changed(DAY, whole);
        Proposed year = new Proposed.Year(
                new YearResults(
                        2025, Map.of(YearItem.PROFIT_AFTER_TAX, -5L), List.of(new YearResults.Loan("Quỹ", 5, 2))),
                Optional.of(census()));
        Proposed without = new Proposed.Year(new YearResults(2025, Map.of(), List.of()), Optional.empty());
        for (Proposed proposed : List.of(changed, new Proposed.Counted(census()), year, without)) {
            assertThat(kept(proposed)).isEqualTo(proposed);
        }
    }

    @Test
    @DisplayName("in words that stay; a field that is not known is refused")
    void stays() {
        assertThat(ProposalText.write(new Proposed.Counted(census()))).isEqualTo(COUNTED);
        String more = COUNTED.replace("{\"asOf\"", "{\"more\":1,\"asOf\"");
        assertThatThrownBy(() -> ProposalText.read(Proposed.Kind.CENSUS, more)).isInstanceOf(JacksonException.class);
    }
}
