/**
 * Files from outside: what they are by their content, and whether they may go on to a parser. Plain Java that allocates by
 * limits of its own, never by what a file says of itself.
 */
@NullMarked
package vn.bodua.upload;

import org.jspecify.annotations.NullMarked;
