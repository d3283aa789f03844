/**
 * Bó Đũa: one package for each module, and the class that starts them together.
 */
@NullMarked
package vn.bodua;

import org.jspecify.annotations.NullMarked;
