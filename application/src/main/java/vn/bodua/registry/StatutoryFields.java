package vn.bodua.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bodua.language.Table;

/**
 * The statutory field that business lines give (Decree 113/2024/NĐ-CP, article 4): the main line's, by the system of economic
 * branches; where no line is registered, the one that the sector belongs to.
 */
public final class StatutoryFields {

    private static final int DIVISION = 2;

    private final Map<String, String> ofLine = new HashMap<>();
    private final Map<String, String> ofSector = new HashMap<>();
    private final Set<String> sectors = new HashSet<>();

    private StatutoryFields() {}

    public static StatutoryFields shipped() {
        StatutoryFields fields = new StatutoryFields();
        Table.shipped("/vocabulary/vsic.csv")
                .forEach(row -> fields.ofLine.put(row.get("code"), row.get("statutory_field")));
        Table.shipped("/vocabulary/sector-map.csv").forEach(row -> {
            fields.sectors.add(row.get("sector"));
            if (!row.get("statutory_field").isEmpty()) {
                fields.ofSector.put(row.get("sector"), row.get("statutory_field"));
            }
        });
        return fields;
    }

    /** Empty where the sector is as wide as "non-agriculture" and no line is registered. */
    public Optional<String> of(Registration.Business business) {
        return business.lines().stream()
                .findFirst()
                .flatMap(this::ofLine)
                .or(() -> Optional.ofNullable(ofSector.get(business.sector())));
    }

    /** Of the narrowest class that is known; the division at least is known of every code there is. */
    private Optional<String> ofLine(String code) {
        for (int length = code.length(); length >= DIVISION; length--) {
            String field = ofLine.get(code.substring(0, length));
            if (field != null) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The first of the codes that no division has. */
    Optional<String> unknown(List<String> lines) {
        return lines.stream()
                .filter(code -> !code.matches("\\d{2,5}") || !ofLine.containsKey(code.substring(0, DIVISION)))
                .findFirst();
    }

    boolean isSector(String code) {
        return sectors.contains(code);
    }
}
