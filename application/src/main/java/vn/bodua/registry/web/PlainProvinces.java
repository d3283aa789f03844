package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.map.Colouring;

/** Provinces under their names of a day, all in one colour but the one that is looked at: what matters are the dots. */
public record PlainProvinces(LocalDate day, Optional<UnitId> lookedAt) implements Colouring {

    public PlainProvinces(LocalDate day) {
        this(day, Optional.empty());
    }

    @Override
    public String kind(Unit unit) {
        return lookedAt.equals(Optional.of(unit.id())) ? "area-here" : "area-same";
    }

    @Override
    public String title(Unit unit) {
        return unit.nameOn(day).full();
    }
}
