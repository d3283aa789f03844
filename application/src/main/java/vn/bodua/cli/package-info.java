/**
 * The {@code bodua} command: its subcommands call the same use cases as the pages. The only place that prints.
 */
@NullMarked
package vn.bodua.cli;

import org.jspecify.annotations.NullMarked;
