package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.organization.ChangesForTests.AN_GIANG;
import static vn.bodua.organization.ChangesForTests.BOTH;
import static vn.bodua.organization.ChangesForTests.DAY;
import static vn.bodua.organization.ChangesForTests.LATER;
import static vn.bodua.organization.ChangesForTests.WEST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.LifeOfUnit.Moment;

@DisplayName("The life of a unit")
class LifeOfUnitTest {

    private static final LocalDate REFORM = ShippedUnits.THIRTY_FOUR_SINCE;

    private static List<Moment> life(String unit, Reorganization... changes) {
        Units units = ChangesForTests.after(changes);
        return LifeOfUnit.of(units.get(new UnitId(unit)), units, Citations.with(ChangesForTests.recorded(changes)));
    }

    private static Moment on(List<Moment> life, LocalDate day) {
        return life.stream()
                .filter(m -> m.day().equals(Optional.of(day)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on " + day + " in " + life));
    }

    private static <E extends LifeEvent> List<E> events(Moment moment, Class<E> kind) {
        return moment.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    @DisplayName("goes from the oldest day to the newest, each day once")
    void inOrder() {
        for (Unit unit : ShippedUnits.load().all()) {
            assertThat(life(unit.id().value()))
                    .extracting(m -> m.day().orElse(LocalDate.MIN))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("tells a province of 63 as known since, not as founded: the list says nothing of its founding")
    void knownSince() {
        Moment first = life("yen-bai").getFirst();
        assertThat(events(first, LifeEvent.KnownSince.class)).hasSize(1);
        assertThat(events(first, LifeEvent.Founded.class)).isEmpty();
        assertThat(first.decisions()).isEmpty();
    }

    @Test
    @DisplayName("tells of what a province was formed, and cites the resolution with its day and issuer")
    void formed() {
        Moment formed = on(life("an-giang-2025"), REFORM);
        assertThat(events(formed, LifeEvent.Founded.class)).hasSize(1);
        assertThat(events(formed, LifeEvent.TookIn.class).getFirst().from())
                .extracting(s -> s.predecessor().value())
                .containsExactlyInAnyOrder("an-giang", "kien-giang");
        assertThat(formed.decisions()).singleElement().satisfies(cited -> {
            assertThat(cited.number()).isEqualTo("Nghị quyết 202/2025/QH15");
            assertThat(cited.issuedOn()).contains(LocalDate.of(2025, 6, 12));
            assertThat(cited.issuer()).isEqualTo("Quốc hội");
            assertThat(cited.recorded()).isEmpty();
        });
    }

    @Test
    @DisplayName("tells where a province went, and not that it was dissolved")
    void wentInto() {
        Moment end = life("yen-bai").getLast();
        assertThat(events(end, LifeEvent.WentInto.class).getFirst().to())
                .singleElement()
                .satisfies(s -> assertThat(s.successor().value()).isEqualTo("lao-cai-2025"));
        assertThat(events(end, LifeEvent.Ended.class)).isEmpty();
    }

    @Test
    @DisplayName("tells a new name by its resolution, also where nobody looked up its day")
    void renamed() {
        Moment hue = on(life("thua-thien-hue"), LocalDate.of(2025, 1, 1));
        assertThat(events(hue, LifeEvent.Renamed.class).getFirst().name().full())
                .isEqualTo("thành phố Huế");
        assertThat(hue.decisions()).extracting(Citations.Cited::number).containsExactly("Nghị quyết 175/2024/QH15");
        Moment dongNai = on(life("dong-nai-2025"), LocalDate.of(2026, 4, 30));
        assertThat(dongNai.decisions())
                .singleElement()
                .satisfies(c -> assertThat(c.issuedOn()).isEmpty());
    }

    @Test
    @DisplayName("warns of seven codes whose digits are another province's in the other list, and of no other")
    void sameDigits() {
        TreeSet<String> warned = new TreeSet<>();
        List<String> others = new ArrayList<>();
        for (Unit unit : ShippedUnits.load().all()) {
            life(unit.id().value()).stream()
                    .flatMap(m -> events(m, LifeEvent.Coded.class).stream())
                    .filter(c -> !c.alsoOf().isEmpty())
                    .forEach(c -> {
                        warned.add(c.code().code());
                        others.add(unit.id() + " " + c.alsoOf().getFirst().id());
                    });
        }
        assertThat(warned).containsExactly("15", "24", "44", "52", "80", "82", "91");
        assertThat(others).hasSize(14).contains("yen-bai lao-cai-2025", "an-giang-2025 kien-giang");
    }

    @Test
    @DisplayName("tells the places with their role and whether a source confirms them")
    void places() {
        LifeEvent.Placed placed = events(on(life("bac-lieu"), LocalDate.of(2018, 1, 1)), LifeEvent.Placed.class)
                .getFirst();
        assertThat(placed.place().role()).isEqualTo("cụm trưởng 2019");
        assertThat(placed.place().verified()).isTrue();
        assertThat(placed.validity()).contains(placed.place().validity());
    }

    @Test
    @DisplayName("tells a split with its shares, and who recorded it")
    void split() {
        Moment moment = on(life("an-giang-2025", ChangesForTests.split("0.625", "0.375")), DAY);
        assertThat(events(moment, LifeEvent.WentInto.class).getFirst().to())
                .extracting(s -> s.share().orElseThrow())
                .containsExactly(new BigDecimal("0.625"), new BigDecimal("0.375"));
        assertThat(moment.decisions()).singleElement().satisfies(cited -> {
            assertThat(cited.number()).isEqualTo("Nghị quyết số 1/2027/QH16");
            assertThat(cited.recorded().orElseThrow().by()).isEqualTo("an");
        });
    }

    @Test
    @DisplayName("tells a part without a share as a part without a share")
    void unstated() {
        Moment moment = on(life(WEST.value(), ChangesForTests.split("", "")), DAY);
        assertThat(events(moment, LifeEvent.Founded.class)).hasSize(1);
        assertThat(events(moment, LifeEvent.TookIn.class).getFirst().from())
                .singleElement()
                .satisfies(s -> assertThat(s.extent()).isEqualTo(new Succession.Unstated()));
    }

    @Test
    @DisplayName("of a unit that a later decision restores has its end and its second beginning")
    void restored() {
        List<Moment> life = life(AN_GIANG.value(), ChangesForTests.merger(), ChangesForTests.undone());
        assertThat(events(on(life, DAY), LifeEvent.WentInto.class)).hasSize(1);
        assertThat(events(on(life, DAY), LifeEvent.Ended.class)).isEmpty();
        assertThat(events(on(life, LATER), LifeEvent.Restored.class)).hasSize(1);
        assertThat(events(on(life, LATER), LifeEvent.Renamed.class)).isEmpty();
        assertThat(on(life, LATER).decisions())
                .extracting(Citations.Cited::number)
                .containsExactly("Nghị quyết số 2/2027/QH16");
        assertThat(life(BOTH.value(), ChangesForTests.merger(), ChangesForTests.undone()))
                .extracting(m -> m.day().orElseThrow())
                .containsExactly(DAY, LATER);
    }

    @Test
    @DisplayName("of a unit that is dissolved ends with it")
    void dissolved() {
        Moment end = life("ha-noi", new Reorganization.Dissolve(new UnitId("ha-noi"), DAY))
                .getLast();
        assertThat(end.day()).contains(DAY);
        assertThat(events(end, LifeEvent.Ended.class)).hasSize(1);
        assertThat(end.decisions()).hasSize(1);
    }
}
