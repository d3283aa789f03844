/**
 * Maps of the provinces of any day: their shapes, joined from the shipped ones along the successions, and what a page draws
 * of them.
 */
@NamedInterface("map")
@NullMarked
package vn.bodua.organization.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
