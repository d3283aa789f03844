package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in a cell.
 *
 * @param text as it is shown, without blanks around it
 * @param number where it is one to the program that wrote the file
 * @param day where it is a date to that program
 */
record CellValue(String text, Optional<BigDecimal> number, Optional<LocalDate> day) {

    static final CellValue EMPTY = text("");

    static CellValue text(String text) {
        return new CellValue(text, Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return text.isEmpty() && number.isEmpty() && day.isEmpty();
    }
}
