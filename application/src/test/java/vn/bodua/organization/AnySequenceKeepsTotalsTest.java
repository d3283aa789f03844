package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Rename;
import vn.bodua.organization.Reorganization.Separate;
import vn.bodua.organization.Reorganization.Split;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;

@Label("Whatever is merged, split, separated, restored, renamed and dissolved, one after the other")
class AnySequenceKeepsTotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Units START = ShippedUnits.load();

    @Property(tries = 200)
    @Label("each unit of any day comes to exactly itself in the boundaries of any other day")
    void wholeInEveryPerspective(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Units units = START;
        LocalDate day = FIRST;
        for (int i = 0; i < 12; i++) {
            day = day.plusDays(1 + random.nextInt(400));
            Reorganization change = anyChange(units, day, i, random);
            if (units.after(change, "số " + i) instanceof Outcome.Done<Units>(Units after)) {
                units = after;
            }
        }
        for (int i = 0; i < 12; i++) {
            assertWhole(units, FIRST.plusDays(random.nextInt(5000)), FIRST.plusDays(random.nextInt(5000)));
        }
    }

    private static void assertWhole(Units units, LocalDate then, LocalDate day) {
        for (Unit unit : units.parts(UnitId.NATION, then)) {
            List<Portion> portions = units.portionsOn(unit.id(), then, day);
            assertThat(portions.stream().map(Portion::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s of %s on %s: %s", unit.id(), then, day, portions)
                    .isEqualByComparingTo(BigDecimal.ONE);
            assertThat(portions)
                    .allMatch(p -> p.share().signum() > 0)
                    .allMatch(p -> p.isAll()
                            || p.unit().existsOn(p.unit().existence().from().orElse(day)));
            assertThat(portions.size() > 1 && portions.stream().anyMatch(Portion::isAll))
                    .isFalse();
        }
    }

    private static Reorganization anyChange(Units units, LocalDate day, int number, Random random) {
        List<Unit> provinces = units.parts(UnitId.NATION, day);
        UnitId one = provinces.get(random.nextInt(provinces.size())).id();
        UnitId other = provinces.get(random.nextInt(provinces.size())).id();
        return switch (random.nextInt(7)) {
            case 0 -> new Merge(List.of(one, other), begun(number, 0), day);
            case 1 -> new Merge(List.of(one), new Known(other), day);
            case 2 -> new Split(one, pieces(number, random, true), day);
            case 3 -> new Separate(one, pieces(number, random, false), day);
            case 4 -> restore(units, one, day, random);
            case 5 -> new Rename(one, "Tên mới " + number, "tỉnh", day);
            default -> new Dissolve(one, day);
        };
    }

    private static Beginning begun(int number, int piece) {
        return new Beginning(new NewUnit(
                new UnitId("moi-" + number + "-" + piece),
                UnitKind.PROVINCE,
                "Mới " + number + " " + piece,
                "tỉnh",
                Optional.empty(),
                List.of(new Under(Tree.TERRITORY, UnitId.NATION))));
    }

    private static List<Piece> pieces(int number, Random random, boolean all) {
        boolean stated = random.nextInt(4) > 0;
        int first = 1 + random.nextInt(97);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(begun(number, 0), share(stated, first), List.of()));
        if (all || random.nextBoolean()) {
            int second = all ? 100 - first : 1 + random.nextInt(99 - first);
            pieces.add(new Piece(begun(number, 1), share(stated, second), List.of()));
        }
        return pieces;
    }

    private static Optional<BigDecimal> share(boolean stated, int percent) {
        return stated ? Optional.of(BigDecimal.valueOf(percent, 2)) : Optional.empty();
    }

    private static Reorganization restore(Units units, UnitId one, LocalDate day, Random random) {
        List<UnitId> former = units.successionsInto(one).stream()
                .map(Succession::predecessor)
                .distinct()
                .toList();
        int first = 1 + random.nextInt(98);
        boolean stated = random.nextBoolean();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < former.size(); i++) {
            int percent = i == 0 ? first : i == 1 ? 100 - first : 1;
            pieces.add(new Piece(new Known(former.get(i)), share(stated, percent), List.of()));
        }
        return new Split(one, pieces, day);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }
}
