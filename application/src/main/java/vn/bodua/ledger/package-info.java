/**
 * Figures: every one once, with its source, through time. Append-only: use cases enter figures and accept one of rival
 * claims; nothing changes or deletes, and the database role could not. Uses the vocabulary ({@code organization},
 * {@code indicator}) and what is everywhere.
 */
@NullMarked
package vn.bodua.ledger;

import org.jspecify.annotations.NullMarked;
