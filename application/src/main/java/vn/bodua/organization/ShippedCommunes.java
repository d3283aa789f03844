package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.time.Validity;

/**
 * The districts and communes until 2025-06-30 and the communes since. Nobody has kept when those of then began, so their
 * existence is open at that end. Every commune since is a unit of its own, also where it took over a single one of then: the
 * sources do not say of which that was all.
 */
final class ShippedCommunes {

    private static final LocalDate REFORM = ShippedUnits.THIRTY_FOUR_SINCE;
    private static final Validity BEFORE = new Validity(Optional.empty(), Optional.of(REFORM));
    private static final Validity SINCE = Validity.since(REFORM);

    private static final Existence UNTIL_THEN = Existence.of(BEFORE);
    private static final Existence SINCE_THEN = Existence.of(SINCE);

    /** One list of codes of communes, before and after: no code of it named two units on one day. */
    private static final String COMMUNE_CODES = UnitKind.COMMUNE.code();

    private static final String DISTRICT_CODES = UnitKind.DISTRICT.code();

    /** Thirty-four resolutions, one for each province, all in force on the day of the reform. */
    private static final String DECISION =
            "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025";

    /** What a unit is by law, at the beginning of a row and before its name. */
    private static final Map<String, String> DESIGNATIONS = Stream.of(
                    "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố")
            .collect(Collectors.toMap(d -> d.substring(0, 1).toUpperCase(Locale.ROOT) + d.substring(1) + " ", d -> d));

    private final List<Unit> units = new ArrayList<>(14_100);
    private final List<TreePlace> places = new ArrayList<>(14_100);
    private final List<Succession> successions = new ArrayList<>(10_100);

    ShippedCommunes(Map<String, UnitId> provinceOfThen, Map<String, UnitId> provinceOfNow) {
        for (CSVRecord row : Table.shipped("/vocabulary/communes.csv")) {
            UnitId id = commune(row.get("code"));
            units.add(unit(id, UnitKind.COMMUNE, row, SINCE));
            place(known(provinceOfNow, row.get("province34")), id, SINCE, "Quyết định 19/2025/QĐ-TTg");
        }
        // As long as the provinces of then are known to have been what they were.
        Validity sixtyThree = Validity.between(ShippedUnits.SIXTY_THREE_SINCE, REFORM);
        for (CSVRecord row : Table.shipped("/vocabulary/districts-before-2025.csv")) {
            UnitId id = district(row.get("code"));
            units.add(unit(id, UnitKind.DISTRICT, row, BEFORE));
            place(known(provinceOfThen, row.get("province63")), id, sixtyThree, "Quyết định 124/2004/QĐ-TTg");
            if (!row.get("into").isEmpty()) {
                successions.add(Succession.whole(id, commune(row.get("into")), REFORM, DECISION));
            }
        }
        for (CSVRecord row : Table.shipped("/vocabulary/communes-before-2025.csv")) {
            UnitId id = new UnitId("commune-" + row.get("code"));
            units.add(unit(id, UnitKind.COMMUNE, row, BEFORE));
            place(district(row.get("district")), id, sixtyThree, "Quyết định 124/2004/QĐ-TTg");
            succeed(id, row.get("into").split(" "));
        }
    }

    List<Unit> units() {
        return units;
    }

    List<TreePlace> places() {
        return places;
    }

    List<Succession> successions() {
        return successions;
    }

    private void succeed(UnitId id, String[] into) {
        for (String code : into) {
            successions.add(
                    into.length == 1
                            ? Succession.whole(id, commune(code), REFORM, DECISION)
                            : new Succession(id, commune(code), REFORM, DECISION, new Succession.Unstated()));
        }
    }

    private static UnitId commune(String code) {
        return new UnitId("commune-" + code + "-" + REFORM.getYear());
    }

    private static UnitId district(String code) {
        return new UnitId("district-" + code);
    }

    private static UnitId known(Map<String, UnitId> provinces, String code) {
        return Optional.ofNullable(provinces.get(code))
                .orElseThrow(() -> new IllegalStateException("under an unknown province: " + code));
    }

    private static Unit unit(UnitId id, UnitKind kind, CSVRecord row, Validity validity) {
        String full = row.get("name");
        Map.Entry<String, String> designation = DESIGNATIONS.entrySet().stream()
                .filter(d -> full.startsWith(d.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what is it by law? " + full));
        return new Unit(
                id,
                kind,
                validity.equals(SINCE) ? SINCE_THEN : UNTIL_THEN,
                List.of(new Unit.UnitName(
                        full.substring(designation.getKey().length()), designation.getValue(), validity)),
                List.of(new Unit.UnitCode(
                        kind == UnitKind.DISTRICT ? DISTRICT_CODES : COMMUNE_CODES, row.get("code"), validity)));
    }

    private void place(UnitId parent, UnitId child, Validity validity, String source) {
        places.add(new TreePlace(Tree.TERRITORY, parent, child, validity, "", true, source));
    }
}
