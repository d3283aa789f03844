/**
 * What no compiler checks: the rows of modules, the bans with their reasons, and the golden files of what others rely on.
 */
@NullMarked
package vn.bodua.architecture;

import org.jspecify.annotations.NullMarked;
