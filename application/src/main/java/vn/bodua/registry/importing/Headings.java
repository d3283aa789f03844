package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bodua.language.Table;
import vn.bodua.language.VietnameseText;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.RegistryName;

/**
 * Finds the row of headings of a table, which may stand under titles and be two rows high ("Vốn" over "Điều lệ" and "Hoạt
 * động"), and tells its columns by their names, in Vietnamese or English, with or without diacritics.
 */
final class Headings {

    /** Titles above the headings take no more rows. */
    static final int LOOKED_AT = 30;

    private static final int FEWEST = 2;
    private static final Pattern ASIDE = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    // "ngân sách" and "ngân hàng" are no "ngàn"
    private static final Pattern UNIT =
            Pattern.compile("\\b(nghin|ngan(?! sach| hang)|trieu|ty|ti)( dong| vnd| d)?\\b");
    private static final Pattern VND = Pattern.compile("[(,] *(đồng|đ|vnđ|vnd) *\\)? *$");
    private static final Pattern UNIT_OF_ALL = Pattern.compile("don vi( tinh)?:? *(.*)");
    private static final Pattern WHEN =
            Pattern.compile(" (den|tinh den|tai thoi diem|thoi diem|nam|ngay|as of)( ngay)? [0-9 ]+$");
    private static final Pattern YEAR = Pattern.compile("\\bnam (20[0-9]{2})\\b");
    private static final Map<String, String> PLAIN =
            Map.of("nghin", "nghìn", "ngan", "nghìn", "trieu", "triệu", "ty", "tỷ", "ti", "tỷ");

    private static final Map<String, Column> WRITTEN = written();
    private static final Map<Column, String> NAMES = names();

    private Headings() {}

    /**
     * Headings that were found.
     *
     * @param row under which the rows of the list begin
     * @param known the columns that are read
     * @param leftOut the columns that nobody knows
     */
    record Found(int row, Map<Column, Heading> known, List<Heading> leftOut) {}

    /** What a column is called first. */
    static String named(Column column) {
        return Objects.requireNonNull(NAMES.get(column));
    }

    private static Map<String, Column> written() {
        Map<String, Column> written = new HashMap<>();
        Table.shipped("/vocabulary/registry-columns.csv")
                .forEach(row -> written.put(RegistryName.fold(row.get("written")), Column.ofCode(row.get("column"))));
        return written;
    }

    private static Map<Column, String> names() {
        Map<Column, String> names = new EnumMap<>(Column.class);
        Table.shipped("/vocabulary/registry-columns.csv")
                .forEach(row -> names.putIfAbsent(Column.ofCode(row.get("column")), row.get("written")));
        return names;
    }

    /**
     * Finds them among the first rows; empty where none of these has a name and something else.
     *
     * <p>Refusals: {@code IMPORT_COLUMN_TWICE}.
     */
    static Optional<Outcome<Found>> find(List<GridRow> first) {
        List<Heading> best = List.of();
        int bestKnown = 0;
        int last = 0;
        for (int i = 0; i < first.size(); i++) {
            BigDecimal ofAll = unitOfAll(first.subList(0, i));
            List<Heading> one = headed(null, first.get(i), ofAll);
            if (known(one) > bestKnown) {
                best = one;
                bestKnown = known(one);
                last = i;
            }
            if (i + 1 < first.size()
                    && first.get(i + 1).number() == first.get(i).number() + 1) {
                List<Heading> two = headed(first.get(i), first.get(i + 1), ofAll);
                if (known(two) > bestKnown) {
                    best = two;
                    bestKnown = known(two);
                    last = i + 1;
                }
            }
        }
        return bestKnown < FEWEST
                ? Optional.empty()
                : Optional.of(sorted(first.get(last).number(), best));
    }

    private static int known(List<Heading> headings) {
        boolean named = headings.stream().anyMatch(h -> h.column() == Column.NAME || h.column() == Column.ID);
        return named
                ? (int) headings.stream()
                        .map(Heading::column)
                        .filter(c -> c != Column.NONE)
                        .distinct()
                        .count()
                : 0;
    }

    private static Outcome<Found> sorted(int row, List<Heading> headings) {
        Map<Column, Heading> known = new EnumMap<>(Column.class);
        List<Heading> leftOut = new ArrayList<>();
        for (Heading heading : headings) {
            if (heading.column().form() == Column.Form.NOTHING) {
                if (column(heading.written()).isEmpty()) {
                    leftOut.add(heading);
                }
                continue;
            }
            Heading before = known.putIfAbsent(heading.column(), heading);
            if (before != null) {
                return Outcome.refused(Refusal.of(
                        RefusalCode.IMPORT_COLUMN_TWICE,
                        "column",
                        heading.written(),
                        "cell",
                        heading.cell(),
                        "first",
                        before.cell(),
                        "written",
                        before.written()));
            }
        }
        return Outcome.done(new Found(row, known, leftOut));
    }

    /** The columns as a row heads them, with the groups that stand over it where there is such a row. */
    private static List<Heading> headed(@Nullable GridRow above, GridRow row, BigDecimal ofAll) {
        Map<Integer, Heading> headings = new LinkedHashMap<>();
        String group = "";
        int width =
                Math.max(row.cells().size(), above == null ? 0 : above.cells().size());
        for (int i = 0; i < width; i++) {
            String own = row.at(i).text();
            String over = above == null ? "" : above.at(i).text();
            // A group is written in the first of the cells that are merged over its columns.
            group = !over.isEmpty() ? over : group;
            if (own.isEmpty() && over.isEmpty()) {
                continue;
            }
            String alone = own.isEmpty() ? over : own;
            String together = own.isEmpty() || group.isEmpty() ? alone : group + " " + own;
            boolean under = above != null && !own.isEmpty() && !group.isEmpty();
            Optional<Column> column = under ? column(together).or(() -> column(alone)) : column(alone);
            String written = under && column(together).isPresent() ? together : alone;
            headings.put(
                    i,
                    new Heading(
                            i,
                            CellAddress.of(i, own.isEmpty() && above != null ? above.number() : row.number()),
                            written,
                            column.orElse(Column.NONE),
                            column.filter(c -> c.form().isMoney())
                                    .map(c -> multiple(written)
                                            .or(() -> multiple(together))
                                            .orElse(ofAll))
                                    .orElse(BigDecimal.ONE),
                            column.flatMap(Column::resulted).flatMap(item -> year(together))));
        }
        return List.copyOf(headings.values());
    }

    private static Optional<Column> column(String written) {
        String bare = RegistryName.fold(ASIDE.matcher(written).replaceAll(" "));
        Column found = WRITTEN.get(bare);
        if (found == null) {
            found = WRITTEN.get(WHEN.matcher(UNIT.matcher(bare)
                            .replaceAll(" ")
                            .replaceAll(" +", " ")
                            .strip())
                    .replaceAll("")
                    .strip());
        }
        return Optional.ofNullable(found);
    }

    /** The last year that is named: "Kết quả năm 2025" over "Doanh thu". */
    private static Optional<Integer> year(String written) {
        return YEAR.matcher(RegistryName.fold(written))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .reduce((earlier, later) -> later);
    }

    private static Optional<BigDecimal> multiple(String written) {
        Matcher unit = UNIT.matcher(RegistryName.fold(written));
        BigDecimal multiple = null;
        // "tỷ" in "tỷ đồng" stands last: "Tỷ lệ (triệu đồng)"
        while (unit.find()) {
            multiple = VietnameseNumber.multiplier(PLAIN.getOrDefault(unit.group(1), ""))
                    .orElse(BigDecimal.ONE);
        }
        return Optional.ofNullable(multiple)
                .or(() -> VND.matcher(VietnameseText.lower(written)).find()
                        ? Optional.of(BigDecimal.ONE)
                        : Optional.empty());
    }

    /** "Đơn vị tính: triệu đồng" over a table. */
    private static BigDecimal unitOfAll(List<GridRow> titles) {
        return titles.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> UNIT_OF_ALL.matcher(RegistryName.fold(cell.text())))
                .filter(Matcher::find)
                .flatMap(m -> multiple(m.group(2)).stream())
                .findFirst()
                .orElse(BigDecimal.ONE);
    }
}
