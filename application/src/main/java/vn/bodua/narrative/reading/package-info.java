/**
 * The reader's pipeline, one step a class: lexemes, sentences, amounts, mentions of units, periods and terms of the
 * dictionary, then binding them into statements with what is inherited from the context. Plain Java, deterministic.
 */
@NullMarked
package vn.bodua.narrative.reading;

import org.jspecify.annotations.NullMarked;
