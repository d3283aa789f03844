/** The written report as a rule book: its form, its sentences, and that it reads back as it was written. */
@NullMarked
package vn.bodua.narrative.writing;

import org.jspecify.annotations.NullMarked;
