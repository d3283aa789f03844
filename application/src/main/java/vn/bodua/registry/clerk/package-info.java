/**
 * A cooperative's own clerk: who is clerk of which file, what they propose for it, and how the province answers. What is
 * proposed is on record only from the moment that it is accepted, by the very rules of an entry.
 */
@NamedInterface("clerk")
@NullMarked
package vn.bodua.registry.clerk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
