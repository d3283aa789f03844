/**
 * The dictionary: indicators, breakdowns, how they add over units and over time.
 */
@NullMarked
package vn.bodua.indicator;

import org.jspecify.annotations.NullMarked;
