/**
 * Texts that are compared with a file, so that a change of the schema, of the modules or of a refusal's code is seen and
 * meant.
 */
@NullMarked
package vn.bodua.golden;

import org.jspecify.annotations.NullMarked;
