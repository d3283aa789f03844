/**
 * What was agreed, written down in files: routes and who may call them.
 */
@NullMarked
package vn.bodua.golden;

import org.jspecify.annotations.NullMarked;
