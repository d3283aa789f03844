/**
 * A registry to try things out with: every name in it is made up and marked as a sample, and its numbers add up to what the
 * sample reports state.
 */
@NamedInterface("sample")
@NullMarked
package vn.bodua.registry.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
