/** The whole application killed while it works: what was acknowledged is there, all else wholly or not at all. */
@NullMarked
package vn.bodua.crash;

import org.jspecify.annotations.NullMarked;
