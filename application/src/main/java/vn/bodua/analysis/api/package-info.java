/**
 * Tables in the REST API: a whole beside its parts, in the boundaries of any day.
 */
@ApplicationModule
@NullMarked
package vn.bodua.analysis.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
