package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Reads numbers of people and of money as they are typed in Vietnam: "1.200", "1 200", "1,5", "500 triệu", "1.200.000.000 đ", a
 * loss as "-500" or "(500)". A
 * comma before three digits may be a decimal comma or a foreign way to group thousands; that is asked, never guessed.
 */
final class ReadAmount {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 2);
    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9][0-9.,]*)\\s*(nghìn|ngàn|triệu|tr|tỷ|tỉ)?\\s*(đồng|đ|vnđ|vnd|người|thành viên|lao động|hộ)?\\.?");
    private static final Pattern BELOW = Pattern.compile("(?:[-−–]|lỗ:?) *([0-9].*)|\\(([0-9].*)\\)");
    private static final Pattern SPACED = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");
    private static final Pattern FOREIGN_GROUPS = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){2,}");
    private static final Pattern EITHER = Pattern.compile("[0-9]{1,3},[0-9]{3}");

    private ReadAmount() {}

    /**
     * The number of a cell, times the multiple of its heading unless the cell names one itself.
     *
     * <p>Refusals: {@code CELL_UNREADABLE}, {@code CELL_NUMBER_AMBIGUOUS}.
     */
    static Outcome<Long> of(CellValue cell, Heading heading) {
        if (cell.number().isPresent()) {
            return whole(cell, cell.number().get().multiply(heading.multiple()), heading);
        }
        String text =
                SPACED.matcher(cell.text().toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        Matcher below = BELOW.matcher(text);
        if (heading.column().form() == Column.Form.BALANCE && below.matches()) {
            String loss = below.group(1) == null ? below.group(2) : below.group(1);
            return of(CellValue.text(loss), heading).map(amount -> -amount);
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return unreadable(cell, heading);
        }
        String digits = written.group(1);
        if (EITHER.matcher(digits).matches()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.CELL_NUMBER_AMBIGUOUS,
                    "column",
                    heading.written(),
                    "written",
                    cell.text(),
                    "thousands",
                    digits.replace(',', '.'),
                    "decimal",
                    digits + "0"));
        }
        Optional<BigDecimal> number = FOREIGN_GROUPS.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(",", "")))
                : VietnameseNumber.parse(digits).map(VietnameseNumber::value);
        BigDecimal multiple = Optional.ofNullable(written.group(2))
                .flatMap(VietnameseNumber::multiplier)
                .orElse(heading.multiple());
        return number.map(n -> whole(cell, n.multiply(multiple), heading)).orElseGet(() -> unreadable(cell, heading));
    }

    /** People are whole; of money what is less than one VND is rounded. */
    private static Outcome<Long> whole(CellValue cell, BigDecimal number, Heading heading) {
        BigDecimal rounded = number.setScale(0, RoundingMode.HALF_UP);
        boolean exact =
                rounded.compareTo(number) == 0 || heading.column().form().isMoney();
        boolean possible = number.signum() >= 0 || heading.column().form() == Column.Form.BALANCE;
        return exact && possible && rounded.abs().compareTo(MOST) <= 0
                ? Outcome.done(rounded.longValueExact())
                : unreadable(cell, heading);
    }

    private static Outcome<Long> unreadable(CellValue cell, Heading heading) {
        return Outcome.refused(Refusal.of(
                RefusalCode.CELL_UNREADABLE,
                "column",
                heading.written(),
                "written",
                cell.text(),
                "expected",
                heading.column().form().isMoney() ? "1.200 · 1,5 · 500 triệu" : "1.200"));
    }
}
