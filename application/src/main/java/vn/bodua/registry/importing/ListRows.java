package vn.bodua.registry.importing;

import java.util.List;
import java.util.regex.Pattern;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.RegistryName;

/** What rows of a list are besides those of registrants, and which cell of one a refusal is about. */
final class ListRows {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?([0-9]{1,3}|[A-Za-z])\\)?([=+:\\-*/x].*)?");
    private static final Pattern SUM = Pattern.compile("(tong|tong cong|cong|tong so|total|cong tong|toan tinh)");
    private static final Pattern DIGITS = Pattern.compile("[0-9.,\\s]+");
    private static final int WHERE_SUMMED = 3;
    private static final int LONGEST_SUM = 12;
    private static final int FEWEST_NUMBERS = 3;

    private ListRows() {}

    /** "(1) (2) (3)" under the headings. */
    static boolean numbersColumns(GridRow row) {
        if (!COLUMN_NUMBER.matcher(row.at(0).text()).matches()) {
            return false;
        }
        List<String> texts = row.cells().stream()
                .map(CellValue::text)
                .filter(t -> !t.isEmpty())
                .toList();
        return texts.size() >= FEWEST_NUMBERS
                && texts.stream().allMatch(t -> COLUMN_NUMBER.matcher(t).matches());
    }

    /** "Tổng cộng" and numbers only. */
    static boolean sums(GridRow row) {
        boolean named = row.cells().stream().limit(WHERE_SUMMED).anyMatch(c -> isSum(c.text()));
        if (!named) {
            return false;
        }
        List<CellValue> words = row.cells().stream()
                .filter(c -> !c.text().isEmpty()
                        && c.number().isEmpty()
                        && !DIGITS.matcher(c.text()).matches())
                .toList();
        return words.size() == 1;
    }

    private static boolean isSum(String text) {
        return text.length() <= LONGEST_SUM
                && SUM.matcher(RegistryName.fold(text)).matches();
    }

    static String cellOf(Said said, Refusal because) {
        return said.cell(
                switch (because.code()) {
                    case NUMBER_TAKEN -> Column.NUMBER;
                    case UNIT_NOT_IN_REACH -> Column.PROVINCE;
                    case SECTOR_UNKNOWN -> Column.SECTOR;
                    case LINE_UNKNOWN -> Column.LINES;
                    case EVENT_IN_FUTURE, EVENT_BEFORE_FOUNDING, LAW_NOT_IN_FORCE -> Column.FOUNDED;
                    case ENDED_ALREADY, ALREADY_SUSPENDED, NOT_SUSPENDED -> Column.STATE;
                    case PARTS_EXCEED_WHOLE -> Column.MEMBERS;
                    case PERIOD_IN_FUTURE ->
                        said.values().keySet().stream()
                                .filter(c -> c.resulted().isPresent())
                                .findFirst()
                                .orElse(Column.NAME);
                    default -> Column.NAME;
                });
    }
}
