/**
 * Refusals as values: a catalogued code that says what, where, the limit and what to do. Plain Java.
 */
@NullMarked
package vn.bodua.refusal;

import org.jspecify.annotations.NullMarked;
