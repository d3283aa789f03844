/**
 * Writing reports from figures: a document model composed from accepted figures and targets only, and its renderings
 * as Word document, PDF, web page and plain text in the form of Decree 30/2020/NĐ-CP. It knows no database; what the
 * reader of {@code vn.bodua.narrative} makes of its text is what it was written from.
 */
@NamedInterface("writing")
@NullMarked
package vn.bodua.narrative.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
