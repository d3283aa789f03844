/**
 * Figures: every one once, with its source, through time. Append-only.
 */
@NullMarked
package vn.bodua.ledger;

import org.jspecify.annotations.NullMarked;
