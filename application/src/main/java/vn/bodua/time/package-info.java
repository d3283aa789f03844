/**
 * Periods of reporting and the movable clock. Plain Java; uses nothing of the project but {@code refusal}.
 */
@NullMarked
package vn.bodua.time;

import org.jspecify.annotations.NullMarked;
