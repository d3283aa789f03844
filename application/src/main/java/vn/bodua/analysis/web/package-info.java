/**
 * Pages of tables: a unit's parts for one indicator, in the boundaries of then or of today.
 */
@ApplicationModule
@NullMarked
package vn.bodua.analysis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
