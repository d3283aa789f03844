package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Code;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.time.Validity;

/** The 63 provinces as if nobody knew yet that they would be merged, and the mergers of 2025 as the data tell them. */
public final class BeforeTheReform {

    public static final LocalDate REFORM = ShippedUnits.THIRTY_FOUR_SINCE;
    public static final String RESOLUTION = "Nghị quyết 202/2025/QH15";

    private BeforeTheReform() {}

    /** The nation, 63 provinces and nothing else. */
    public static Units units() {
        Units shipped = ShippedUnits.load();
        List<Unit> units = new ArrayList<>();
        List<TreePlace> places = new ArrayList<>();
        units.add(shipped.get(UnitId.NATION));
        for (Unit unit : shipped.parts(UnitId.NATION, REFORM.minusDays(1))) {
            Unit.UnitName name = unit.nameOn(REFORM.minusDays(1));
            units.add(new Unit(
                    unit.id(),
                    unit.kind(),
                    Existence.of(open(unit.existence().spans().getFirst())),
                    unit.names().stream()
                            .map(n -> n.equals(name)
                                    ? new Unit.UnitName(n.name(), n.designation(), open(n.validity()))
                                    : n)
                            .toList(),
                    unit.codes().stream()
                            .filter(c -> c.list().equals("province-63"))
                            .map(c -> new Unit.UnitCode(c.list(), c.code(), open(c.validity())))
                            .toList()));
            places.add(new TreePlace(
                    Tree.TERRITORY,
                    UnitId.NATION,
                    unit.id(),
                    open(unit.existence().spans().getFirst()),
                    "",
                    true,
                    "Quyết định 124/2004/QĐ-TTg"));
        }
        return new Units(units, places, List.of());
    }

    private static Validity open(Validity validity) {
        return new Validity(validity.from(), Optional.empty());
    }

    /** The 23 mergers. */
    public static List<Merge> mergers() {
        Units shipped = ShippedUnits.load();
        Map<UnitId, List<UnitId>> into = new LinkedHashMap<>();
        shipped.successions().stream()
                .filter(s -> shipped.get(s.successor()).kind() == UnitKind.PROVINCE)
                .forEach(s -> into.computeIfAbsent(s.successor(), u -> new ArrayList<>())
                        .add(s.predecessor()));
        return into.entrySet().stream()
                .map(e -> new Merge(e.getValue(), new Beginning(begun(shipped.get(e.getKey()))), REFORM))
                .toList();
    }

    private static NewUnit begun(Unit unit) {
        Unit.UnitName name = unit.nameOn(REFORM);
        Unit.UnitCode code = unit.codeOn(REFORM).orElseThrow();
        return new NewUnit(
                unit.id(),
                unit.kind(),
                name.name(),
                name.designation(),
                Optional.of(new Code(code.list(), code.code())),
                List.of(new Under(Tree.TERRITORY, UnitId.NATION)));
    }

    public static Units reformed() {
        Units units = units();
        for (Merge merger : mergers()) {
            units = units.after(merger, RESOLUTION).orElseThrow();
        }
        return units;
    }
}
