package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.Units;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.Period;

/** Puts a report's material together in a few lines. */
final class MaterialBuilder {

    static final Dictionary DICTIONARY = Dictionary.shipped();
    static final Units UNITS = ShippedUnits.load();

    private final Unit unit;
    private final Period period;
    private final List<Material.Entry> entries = new ArrayList<>();
    private List<String> parts = List.of();

    private MaterialBuilder(String unit, String period) {
        this.period = Period.parse(period).orElseThrow();
        Outcome<Unit> found = UNITS.find(unit, this.period.last());
        this.unit = found.orElseThrow();
    }

    static MaterialBuilder of(String unit, String period) {
        return new MaterialBuilder(unit, period);
    }

    MaterialBuilder value(String indicator, String breakdown, String amount) {
        return add(name(), indicator, breakdown, period, Material.Kind.VALUE, amount, Qualifier.EXACT);
    }

    MaterialBuilder value(String indicator, String breakdown, String amount, Qualifier qualifier) {
        return add(name(), indicator, breakdown, period, Material.Kind.VALUE, amount, qualifier);
    }

    MaterialBuilder lastYear(String indicator, String breakdown, String amount) {
        return add(
                name(),
                indicator,
                breakdown,
                period.samePeriodLastYear(),
                Material.Kind.VALUE,
                amount,
                Qualifier.EXACT);
    }

    MaterialBuilder target(String indicator, String breakdown, String of, String amount) {
        return add(
                name(),
                indicator,
                breakdown,
                Period.parse(of).orElseThrow(),
                Material.Kind.TARGET,
                amount,
                Qualifier.EXACT);
    }

    MaterialBuilder place(String place, String indicator, String breakdown, String amount) {
        return add(place, indicator, breakdown, period, Material.Kind.VALUE, amount, Qualifier.EXACT);
    }

    MaterialBuilder parts(List<String> names) {
        parts = names;
        return this;
    }

    Material build() {
        return new Material(unit, period, entries, parts);
    }

    private String name() {
        return unit.nameOn(period.last()).name();
    }

    private MaterialBuilder add(
            String of,
            String indicator,
            String breakdown,
            Period when,
            Material.Kind kind,
            String amount,
            Qualifier qualifier) {
        entries.add(new Material.Entry(
                of,
                indicator,
                Breakdown.ofCode(breakdown),
                when,
                kind,
                Quantity.of(new BigDecimal(amount), DICTIONARY.get(indicator).measure(), qualifier),
                "Báo cáo hội nghị Ban Chấp hành Liên minh Hợp tác xã Việt Nam",
                "so-lieu/" + of + "/" + indicator + "/" + breakdown + "/" + when));
        return this;
    }
}
