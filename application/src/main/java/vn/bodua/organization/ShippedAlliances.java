package vn.bodua.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.time.Validity;

/**
 * The alliances that come with the project: the central one, and one of each province, which lives as long as the province
 * and went where the province went. Those that no public source names ({@code vocabulary/alliances.csv}) are inferred from
 * the list of provinces and marked so.
 */
record ShippedAlliances(List<Unit> units, List<TreePlace> places, List<Succession> successions) {

    /** Liên minh HTX Việt Nam. */
    static final UnitId CENTRAL = new UnitId("lien-minh-htx-viet-nam");

    private static final String NAME = "Liên minh HTX";
    private static final String CHARTER = "Quyết định 1328/QĐ-TTg ngày 23/7/2021 (Điều lệ)";
    private static final String INFERRED = "suy ra từ danh mục tỉnh, thành phố";

    /** Alliances of provinces were merged with them; the decisions were not found (DOMAIN: G.5). */
    private static final String MERGED = "chưa rõ số; sau Nghị quyết 202/2025/QH15";

    static ShippedAlliances of(List<Unit> units, List<Succession> ofProvinces) {
        Map<String, CSVRecord> sources = Table.shipped("/vocabulary/alliances.csv").stream()
                .collect(Collectors.toMap(row -> row.get("province"), Function.identity()));
        ShippedAlliances shipped = new ShippedAlliances(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        shipped.central();
        units.stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE)
                .forEach(province -> shipped.provincial(
                        province, Optional.ofNullable(sources.get(province.id().value()))));
        ofProvinces.forEach(s -> shipped.successions.add(
                Succession.whole(allianceOf(s.predecessor()), allianceOf(s.successor()), s.effective(), MERGED)));
        return shipped;
    }

    static UnitId allianceOf(UnitId province) {
        return new UnitId("lien-minh-htx-" + province);
    }

    private void central() {
        units.add(unit(CENTRAL, NAME + " Việt Nam"));
        places.add(place(Tree.TERRITORY, UnitId.NATION, CENTRAL, Validity.ALWAYS, true, CHARTER));
        // The symbol of an official letter names the department that drafted it; its whole name and its dates are not
        // known.
        UnitId department = new UnitId("ban-cspt-lien-minh-htx-viet-nam");
        units.add(unit(department, "Ban CSPT"));
        places.add(
                place(Tree.ALLIANCE, CENTRAL, department, Validity.ALWAYS, false, "ký hiệu công văn 63/LMHTXVN-CSPT"));
    }

    private static Unit unit(UnitId id, String name) {
        return new Unit(
                id,
                UnitKind.ORGANISATION,
                Existence.of(Validity.ALWAYS),
                List.of(new Unit.UnitName(name, "", Validity.ALWAYS)),
                List.of());
    }

    private void provincial(Unit province, Optional<CSVRecord> source) {
        UnitId id = allianceOf(province.id());
        String called =
                source.map(row -> row.get("name")).filter(n -> !n.isEmpty()).orElse(NAME);
        units.add(new Unit(
                id,
                UnitKind.ORGANISATION,
                province.existence(),
                province.names().stream()
                        .map(n -> new Unit.UnitName(called + " " + n.full(), "", n.validity()))
                        .toList(),
                List.of()));
        boolean verified = source.isPresent();
        String says = source.map(row -> row.get("source")).orElse(INFERRED);
        Validity since = province.existence().spans().getFirst();
        places.add(place(Tree.TERRITORY, province.id(), id, since, verified, says));
        places.add(place(Tree.ALLIANCE, CENTRAL, id, since, verified, says));
    }

    private static TreePlace place(
            Tree tree, UnitId parent, UnitId child, Validity validity, boolean verified, String source) {
        return new TreePlace(tree, parent, child, validity, "", verified, source);
    }
}
