/**
 * Questions to the figures: a unit against its parts, then and today.
 */
@NullMarked
package vn.bodua.analysis;

import org.jspecify.annotations.NullMarked;
