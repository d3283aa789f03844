/**
 * The {@code bodua} command.
 */
@NullMarked
package vn.bodua.cli;

import org.jspecify.annotations.NullMarked;
