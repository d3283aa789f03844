/**
 * What figures, tables, reports and accounts look like to programs, and how programs name them: the same for the API and
 * for {@code --json} at the terminal.
 */
@NamedInterface("shown")
@NullMarked
package vn.bodua.api.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
