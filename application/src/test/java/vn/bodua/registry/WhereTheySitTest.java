package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.BAC_GIANG;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.at;
import static vn.bodua.registry.TestRegistry.keeperOf;
import static vn.bodua.registry.TestRegistry.named;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.registry.Registration.Address;
import vn.bodua.registry.Registration.Location;

@DisplayName("On the map stand")
class WhereTheySitTest {

    private static final Location FIRST = new Location(21.2731, 106.1946);
    private static final Location SECOND = new Location(21.3512, 106.2544);

    private final TestRegistry registry = new TestRegistry();
    private final MapRegistrants map = registry.door.before(new MapRegistrants(registry.database.sql(), registry.find));

    private static Registration located(String name, Location location) {
        Registration one = named(name);
        return new Registration(
                one.names(),
                one.number(),
                one.certificate(),
                new Address("", "", BAC_GIANG, Optional.of(location)),
                one.contact(),
                one.business(),
                one.charterCapital(),
                one.law(),
                one.certified(),
                one.advised());
    }

    private MapRegistrants.Located on(String day) {
        return map.locate(keeperOf(BAC_GIANG), Wanted.allOn(LocalDate.parse(day), 0))
                .orElseThrow();
    }

    @Test
    @DisplayName("those with a location where it was registered for the day, the others by how many sit at a place")
    void located() {
        RegistrantId moved = registry.founded(LegalKind.COOPERATIVE, located("HTX Một", FIRST), "2015-01-01");
        registry.on(moved, "2020-01-01", new LifeEvent.Changed(located("HTX Một", SECOND)))
                .orElseThrow();
        registry.cooperative("HTX Hai", "2016-01-01");
        registry.cooperative("HTX Ba", "2016-01-01");
        registry.founded(LegalKind.COOPERATIVE, at(HA_NOI, "", "HTX Xa"), "2016-01-01");
        assertThat(on("2014-12-31").total()).isZero();
        assertThat(on("2019-12-31").points())
                .containsExactly(new MapRegistrants.Point(moved, "HTX Một", BAC_GIANG, FIRST));
        assertThat(on("2020-01-01").points())
                .extracting(MapRegistrants.Point::location)
                .containsExactly(SECOND);
        assertThat(on("2020-01-01").elsewhere()).isEqualTo(Map.of(BAC_GIANG, 2));
        assertThat(on("2020-01-01").total()).isEqualTo(3);
    }
}
