/** Lists of the registry that are handed out: workbooks and CSV files with the columns that an import reads back, and a template. */
@NamedInterface("exporting")
@NullMarked
package vn.bodua.registry.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
