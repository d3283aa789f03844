package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.language.VietnameseText;
import vn.bodua.time.Validity;

/**
 * The units that come with the project: the nation, the regions, the 63 provinces and the 34, the clusters, the alliances,
 * and where they are wanted the districts and communes. Sources: {@code vocabulary/README.md}.
 */
public final class ShippedUnits {

    /** Since Hà Tây joined Hà Nội there were 63 provinces (Resolution 15/2008/QH12). */
    public static final LocalDate SIXTY_THREE_SINCE = LocalDate.of(2008, 8, 1);

    /** 63 became 34 (Resolution 202/2025/QH15). */
    public static final LocalDate THIRTY_FOUR_SINCE = LocalDate.of(2025, 7, 1);

    /** Thừa Thiên Huế became the city of Huế (Resolution 175/2024/QH15). */
    private static final LocalDate HUE_CITY_SINCE = LocalDate.of(2025, 1, 1);

    /** Đồng Nai became a city under the centre (Resolution 30/2026/QH16). */
    private static final LocalDate DONG_NAI_CITY_SINCE = LocalDate.of(2026, 4, 30);

    private static final String REFORM = "Nghị quyết 202/2025/QH15";
    private static final String LIST_63 = "province-63";
    private static final String LIST_34 = "province-34";
    private static final Set<String> CITIES = Set.of("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ");

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final List<TreePlace> places = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Map<String, UnitId> idByCode63 = new LinkedHashMap<>();
    private final Map<String, UnitId> idByCode34 = new LinkedHashMap<>();

    private ShippedUnits() {}

    private void with(ShippedAlliances alliances) {
        alliances.units().forEach(this::add);
        places.addAll(alliances.places());
        successions.addAll(alliances.successions());
    }

    /** Builds the snapshot down to the provinces from the tables on the class path: what a reader of reports needs. */
    public static Units load() {
        return downToProvinces().snapshot();
    }

    /** Builds the snapshot with the districts and communes of all times, some 14,000 of them. */
    public static Units loadWithCommunes() {
        ShippedUnits shipped = downToProvinces();
        ShippedCommunes communes = new ShippedCommunes(shipped.idByCode63, shipped.idByCode34);
        communes.units().forEach(shipped::add);
        shipped.places.addAll(communes.places());
        shipped.successions.addAll(communes.successions());
        return shipped.snapshot();
    }

    private static ShippedUnits downToProvinces() {
        ShippedUnits shipped = new ShippedUnits();
        shipped.nationAndProvinces(Table.shipped("/vocabulary/provinces.csv"));
        shipped.clusters(Table.shipped("/vocabulary/clusters.csv"));
        shipped.with(ShippedAlliances.of(List.copyOf(shipped.units.values()), List.copyOf(shipped.successions)));
        return shipped;
    }

    private Units snapshot() {
        return new Units(units.values(), places, successions);
    }

    private void nationAndProvinces(List<CSVRecord> rows) {
        add(new Unit(
                UnitId.NATION,
                UnitKind.NATION,
                Existence.of(Validity.ALWAYS),
                List.of(new Unit.UnitName("Cả nước", "", Validity.ALWAYS)),
                List.of()));
        Map<String, List<CSVRecord>> byNewCode = new TreeMap<>();
        rows.forEach(r -> byNewCode
                .computeIfAbsent(r.get("code34"), c -> new ArrayList<>())
                .add(r));
        rows.forEach(row -> oldProvince(
                row, byNewCode.getOrDefault(row.get("code34"), List.of()).size() > 1));
        byNewCode.forEach(this::newProvince);
    }

    private void oldProvince(CSVRecord row, boolean merged) {
        String name = row.get("name63");
        UnitId id = new UnitId(slug(name));
        Validity codeValidity = Validity.between(SIXTY_THREE_SINCE, THIRTY_FOUR_SINCE);
        Validity existence = merged ? codeValidity : Validity.since(SIXTY_THREE_SINCE);
        List<Unit.UnitCode> codes = new ArrayList<>();
        codes.add(new Unit.UnitCode(LIST_63, row.get("code63"), codeValidity));
        if (!merged) {
            codes.add(new Unit.UnitCode(LIST_34, row.get("code34"), Validity.since(THIRTY_FOUR_SINCE)));
            idByCode34.put(row.get("code34"), id);
        }
        add(new Unit(
                id, UnitKind.PROVINCE, Existence.of(existence), oldNames(name, row.get("name34"), existence), codes));
        idByCode63.put(row.get("code63"), id);
        place(Tree.TERRITORY, UnitId.NATION, id, existence, "Quyết định 124/2004/QĐ-TTg");

        UnitId region = new UnitId("vung-" + slug(row.get("region")));
        if (!units.containsKey(region)) {
            add(new Unit(
                    region,
                    UnitKind.REGION,
                    Existence.of(codeValidity),
                    List.of(new Unit.UnitName(row.get("region"), "vùng", codeValidity)),
                    List.of()));
            place(Tree.REGION, UnitId.NATION, region, codeValidity, "Nghị định 92/2006/NĐ-CP");
        }
        place(Tree.REGION, region, id, codeValidity, "Nghị định 92/2006/NĐ-CP");
    }

    private static List<Unit.UnitName> oldNames(String name, String nameNow, Validity existence) {
        if (name.equals("Thừa Thiên Huế")) {
            return List.of(
                    new Unit.UnitName(name, "tỉnh", Validity.between(SIXTY_THREE_SINCE, HUE_CITY_SINCE)),
                    new Unit.UnitName(nameNow, "thành phố", Validity.since(HUE_CITY_SINCE)));
        }
        return List.of(new Unit.UnitName(name, designation(name), existence));
    }

    private void newProvince(String code, List<CSVRecord> rows) {
        if (rows.size() == 1) {
            return;
        }
        String name = rows.getFirst().get("name34");
        UnitId id = new UnitId(slug(name) + "-" + THIRTY_FOUR_SINCE.getYear());
        Validity existence = Validity.since(THIRTY_FOUR_SINCE);
        add(new Unit(
                id,
                UnitKind.PROVINCE,
                Existence.of(existence),
                newNames(name, existence),
                List.of(new Unit.UnitCode(LIST_34, code, existence))));
        idByCode34.put(code, id);
        place(Tree.TERRITORY, UnitId.NATION, id, existence, "Quyết định 19/2025/QĐ-TTg");
        rows.forEach(row ->
                successions.add(Succession.whole(new UnitId(slug(row.get("name63"))), id, THIRTY_FOUR_SINCE, REFORM)));
    }

    private static List<Unit.UnitName> newNames(String name, Validity existence) {
        if (name.equals("Đồng Nai")) {
            return List.of(
                    new Unit.UnitName(name, "tỉnh", Validity.between(THIRTY_FOUR_SINCE, DONG_NAI_CITY_SINCE)),
                    new Unit.UnitName(name, "thành phố", Validity.since(DONG_NAI_CITY_SINCE)));
        }
        return List.of(new Unit.UnitName(name, designation(name), existence));
    }

    private void clusters(List<CSVRecord> rows) {
        for (CSVRecord row : rows) {
            boolean on63 = row.get("code_list").equals("63");
            LocalDate from = LocalDate.of(Integer.parseInt(row.get("valid_from")), 1, 1);
            Validity validity = on63
                    ? Validity.between(from, endOf63(row.get("valid_to")))
                    : new Validity(Optional.of(THIRTY_FOUR_SINCE), Optional.empty());
            UnitId cluster = clusterOf(row, rows);
            UnitId province = Optional.ofNullable((on63 ? idByCode63 : idByCode34).get(row.get("province_code")))
                    .orElseThrow(() -> new IllegalStateException("cluster of an unknown province: " + row));
            places.add(new TreePlace(
                    Tree.EMULATION,
                    cluster,
                    province,
                    validity,
                    row.get("role"),
                    row.get("verified").equals("yes"),
                    row.get("source")));
        }
    }

    private UnitId clusterOf(CSVRecord row, List<CSVRecord> rows) {
        String name = row.get("cluster_name").replace("Cụm thi đua", "Cụm").replace(" (suy đoán)", "");
        UnitId id = new UnitId(slug(name));
        if (!units.containsKey(id)) {
            boolean on63 = row.get("code_list").equals("63");
            LocalDate first = rows.stream()
                    .filter(r -> r.get("cluster_code").equals(row.get("cluster_code")))
                    .map(r -> LocalDate.of(Integer.parseInt(r.get("valid_from")), 1, 1))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            Validity existence = on63 ? Validity.between(first, THIRTY_FOUR_SINCE) : Validity.since(THIRTY_FOUR_SINCE);
            add(new Unit(
                    id,
                    UnitKind.CLUSTER,
                    Existence.of(existence),
                    List.of(new Unit.UnitName(name, "", existence)),
                    List.of(new Unit.UnitCode("cluster", row.get("cluster_code"), existence))));
        }
        return id;
    }

    private static LocalDate endOf63(String lastYear) {
        LocalDate end = LocalDate.of(Integer.parseInt(lastYear) + 1, 1, 1);
        return end.isAfter(THIRTY_FOUR_SINCE) ? THIRTY_FOUR_SINCE : end;
    }

    private static String designation(String name) {
        return CITIES.contains(name) ? "thành phố" : "tỉnh";
    }

    private static String slug(String name) {
        return VietnameseText.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void add(Unit unit) {
        if (units.put(unit.id(), unit) != null) {
            throw new IllegalStateException("two units of one name: " + unit.id());
        }
    }

    private void place(Tree tree, UnitId parent, UnitId child, Validity validity, String source) {
        places.add(new TreePlace(tree, parent, child, validity, "", true, source));
    }
}
