/**
 * Vietnamese text: normal form, folding of diacritics, order. Plain Java.
 */
@NullMarked
package vn.bodua.language;

import org.jspecify.annotations.NullMarked;
