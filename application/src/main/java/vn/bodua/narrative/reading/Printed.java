package vn.bodua.narrative.reading;

import java.math.BigDecimal;

/**
 * What a check has to know of how a statement was printed.
 *
 * @param resolution the smallest step that the printed digits can show, in the base unit: 0.01 for "30,08%"
 * @param of position of the statement that this one belongs to (a share's part, a change's level); -1 for none
 */
public record Printed(BigDecimal resolution, int of) {}
