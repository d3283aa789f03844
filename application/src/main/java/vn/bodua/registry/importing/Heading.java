package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column of a file.
 *
 * @param index from 0
 * @param cell where it is headed, e.g. "C4"
 * @param written how it is headed there
 * @param column what it tells; {@link Column#NONE} of one that is left out
 * @param multiple by which its numbers are multiplied, as "triệu đồng" says
 * @param year that its numbers are of, where it or the group that it stands in names one
 */
public record Heading(
        int index, String cell, String written, Column column, BigDecimal multiple, Optional<Integer> year) {}
