/** How amounts are written. */
@NullMarked
package vn.bodua.quantity;

import org.jspecify.annotations.NullMarked;
