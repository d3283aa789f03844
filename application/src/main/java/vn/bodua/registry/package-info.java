/**
 * The registry: cooperatives, unions of them, groups, people's credit funds and affiliated enterprises, with what happened to
 * them, whom and what they have, what came of their years (DOMAIN: A, B). What happened is the truth and is only ever added
 * to; how one stood on a day is told from it. Uses the vocabulary ({@code organization}, {@code indicator}) and what is
 * everywhere.
 */
@NullMarked
package vn.bodua.registry;

import org.jspecify.annotations.NullMarked;
