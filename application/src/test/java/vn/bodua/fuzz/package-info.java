/** Inputs that nobody thought of, for everything that reads what comes from outside. */
@NullMarked
package vn.bodua.fuzz;

import org.jspecify.annotations.NullMarked;
