package vn.bodua.registry.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Reach;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.KnownFiles.Mark;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.TestRegistry;

@DisplayName("The sample registry is loaded once")
class LoadingTheSampleRegistryTest {

    private static final Set<String> SMALL = Set.of("58", "93");

    private final TestRegistry registry = TestRegistry.withCommunes();
    private final LoadSampleRegistry load = new LoadSampleRegistry(
            registry.many,
            registry.files,
            registry.units,
            Objects.requireNonNull(registry.database.transaction().getTransactionManager()));
    private final List<String> told = new ArrayList<>();

    private int load(Set<String> provinces) {
        return load.load(plan -> provinces.contains(plan.code()), (done, all) -> told.add(done + "/" + all));
    }

    @Test
    void itIsThereAfterwardsAndASecondTimeNothingIsAdded() {
        int entered = load(SMALL);

        List<Mark> marks = registry.files.marks(Reach.everything());
        assertThat(marks).hasSize(entered);
        assertThat(marks).filteredOn(m -> m.kind() == LegalKind.GROUP).hasSize(526 + 825);
        assertThat(marks)
                .filteredOn(m -> m.living() && m.kind() == LegalKind.COOPERATIVE)
                .hasSize(73 + 44 + 166 + 53);
        assertThat(told).last().isEqualTo(entered + "/" + entered);

        assertThat(load.firstIn("93")).get().isIn(marks.stream().map(Mark::id).toList());
        assertThat(load.firstIn("89")).isEmpty();

        assertThat(load(SMALL)).isZero();
        assertThat(registry.files.marks(Reach.everything())).hasSize(entered);
    }

    @Test
    void aLoadThatWasBrokenOffGoesOnWhereItEnded() {
        int first = load(Set.of("58"));

        int rest = load(SMALL);

        assertThat(registry.files.marks(Reach.everything())).hasSize(first + rest);
        assertThat(rest).isPositive();
    }

    @Test
    void theSamplesLieInCommunesOfTheirProvince() {
        load(Set.of("93"));

        assertThat(registry.files.marks(Reach.everything()))
                .allSatisfy(mark -> assertThat(registry.units.now().above(mark.place(), ProvincePlan.DAY))
                        .extracting(Unit::id)
                        .contains(new UnitId("hau-giang")));
    }
}
