/**
 * Reports in words: reading them into statements, checking their arithmetic, reviewing, and writing them from figures.
 */
@NullMarked
package vn.bodua.narrative;

import org.jspecify.annotations.NullMarked;
