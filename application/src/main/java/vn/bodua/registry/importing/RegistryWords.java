package vn.bodua.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.Table;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistryName;

/** The words of a list that stand for codes: kinds, states, models, sectors, business lines. */
public final class RegistryWords {

    private static final int DIVISION = 2;

    private final Map<Column, Map<String, String>> codes = new HashMap<>();
    private final Map<Column, Map<String, String>> written = new HashMap<>();
    private final Map<String, String> sectorsOfLines = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    public RegistryWords(Dictionary dictionary) {
        Table.shipped("/vocabulary/registry-words.csv").forEach(row -> {
            if (row.get("column").equals("line_sector")) {
                sectorsOfLines.put(row.get("code"), row.get("written"));
            } else {
                put(Column.ofCode(row.get("column")), row.get("code"), row.get("written"));
            }
        });
        List<BreakdownItem> sectors = dictionary.items().stream()
                .filter(item -> item.dimension().equals("sector"))
                .toList();
        // what one is called comes before what it may also be called
        sectors.forEach(item -> put(Column.SECTOR, item.code(), item.nameVi()));
        sectors.forEach(item -> {
            put(Column.SECTOR, item.code(), item.nameEn());
            put(Column.SECTOR, item.code(), item.code());
            item.synonyms().forEach(word -> put(Column.SECTOR, item.code(), word));
        });
        dictionary.items().stream()
                .filter(item -> item.dimension().equals("size_members"))
                .forEach(item -> put(Column.SIZE, item.code(), item.nameVi()));
        Table.shipped("/vocabulary/vsic.csv").forEach(row -> {
            if (Character.isDigit(row.get("code").charAt(0))) {
                lines.putIfAbsent(RegistryName.fold(row.get("name")), row.get("code"));
            }
        });
    }

    private void put(Column column, String code, String word) {
        codes.computeIfAbsent(column, c -> new HashMap<>()).putIfAbsent(RegistryName.fold(word), code);
        written.computeIfAbsent(column, c -> new LinkedHashMap<>()).putIfAbsent(code, word);
    }

    Optional<String> code(Column column, String word) {
        return Optional.ofNullable(Objects.requireNonNull(codes.get(column)).get(RegistryName.fold(word)));
    }

    /** The first word of each code, by which exports and templates write it; in the order of the table. */
    public Map<String, String> of(Column column) {
        return Objects.requireNonNull(written.get(column));
    }

    /** How a code is written; a code that has no word is written itself. */
    public String word(Column column, String code) {
        return of(column).getOrDefault(code, code);
    }

    /** The kind that a name begins with. */
    static Optional<LegalKind> kindOf(String name) {
        String full = RegistryName.inFull(name) + " ";
        if (full.startsWith("lien hiep hop tac xa ") || full.startsWith("lien hiep htx ")) {
            return Optional.of(LegalKind.UNION);
        }
        if (full.startsWith("hop tac xa ")) {
            return Optional.of(LegalKind.COOPERATIVE);
        }
        if (full.startsWith("to hop tac ")) {
            return Optional.of(LegalKind.GROUP);
        }
        if (full.startsWith("quy tin dung ")) {
            return Optional.of(LegalKind.CREDIT_FUND);
        }
        return full.startsWith("cong ty ") || full.startsWith("doanh nghiep ")
                ? Optional.of(LegalKind.ENTERPRISE)
                : Optional.empty();
    }

    /** The sector that the division of a line is counted in, where that is one. */
    Optional<String> sectorOf(String line) {
        return line.length() < DIVISION
                ? Optional.empty()
                : Optional.ofNullable(sectorsOfLines.get(line.substring(0, DIVISION)));
    }

    /** The codes of lines that are written as codes or by their names in the system; empty where one is neither. */
    Optional<List<String>> lines(String text) {
        List<String> found = new ArrayList<>();
        for (String part : text.split("[;\n]|,(?! )|, (?=[0-9])")) {
            String bare = part.strip();
            if (bare.isEmpty()) {
                continue;
            }
            String digits = bare.replaceFirst("^([0-9]{2,5})\\b.*$", "$1");
            if (digits.matches("[0-9]{2,5}")) {
                found.add(digits);
            } else if (lines.containsKey(RegistryName.fold(bare))) {
                found.add(Objects.requireNonNull(lines.get(RegistryName.fold(bare))));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(found.stream().distinct().toList());
    }
}
