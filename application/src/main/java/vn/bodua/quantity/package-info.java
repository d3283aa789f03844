/**
 * Exact amounts, their qualifiers and units of measure, and how Vietnamese texts write them. Plain Java.
 */
@NullMarked
package vn.bodua.quantity;

import org.jspecify.annotations.NullMarked;
