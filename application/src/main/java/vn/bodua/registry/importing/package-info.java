/**
 * Lists that provinces bring: a workbook or a CSV file is read, compared with the registry row by row, shown, and imported all or
 * nothing. A column is known by what it is called, never by its position; what is not known is named and left out.
 */
@NamedInterface("importing")
@NullMarked
package vn.bodua.registry.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
