/**
 * The arithmetic between the statements of one text: parts and totals, changes, plans, shares, lists, averages. A check
 * warns; it never changes or drops a statement. Plain Java.
 */
@NullMarked
package vn.bodua.narrative.checking;

import org.jspecify.annotations.NullMarked;
