package vn.bodua.registry.web;

import java.time.LocalDate;
import vn.bodua.organization.Unit;
import vn.bodua.organization.map.Colouring;

/** Provinces under their names of a day, all in one colour: what matters are the dots. */
public record PlainProvinces(LocalDate day) implements Colouring {

    @Override
    public String kind(Unit unit) {
        return "area-same";
    }

    @Override
    public String title(Unit unit) {
        return unit.nameOn(day).full();
    }
}
