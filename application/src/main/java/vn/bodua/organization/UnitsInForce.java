package vn.bodua.organization;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The shipped units with every reorganization on record applied in its order. What was recorded since, by whichever node, is
 * applied to what is known: reorganizations are recorded one at a time, so their numbers grow in that order.
 */
@Component
class UnitsInForce implements KnownUnits {

    private final ReorganizationTables reorganizations;
    private volatile Snapshot snapshot;

    @Autowired
    UnitsInForce(UnitTables tables, ReorganizationTables reorganizations) {
        this(tables, reorganizations, ShippedUnits.loadWithCommunes());
    }

    /** @param release the units that the release ships */
    UnitsInForce(UnitTables tables, ReorganizationTables reorganizations, Units release) {
        this.reorganizations = reorganizations;
        tables.carryIn(release);
        this.snapshot = further(new Snapshot(0, tables.shipped(release)));
    }

    private record Snapshot(long newest, Units units) {}

    @Override
    public Units now() {
        Snapshot known = snapshot;
        if (known.newest() != reorganizations.newest()) {
            known = further(known);
            snapshot = known;
        }
        return known.units();
    }

    private Snapshot further(Snapshot known) {
        Units units = known.units();
        long newest = known.newest();
        for (ReorganizationTables.Recorded recorded : reorganizations.after(newest)) {
            units = units.after(recorded.change(), recorded.decision().number()).orElseThrow();
            newest = recorded.id();
        }
        return new Snapshot(newest, units);
    }
}
