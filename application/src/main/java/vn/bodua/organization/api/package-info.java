/**
 * Units in the REST API: those of a day, and one through time.
 */
@ApplicationModule
@NullMarked
package vn.bodua.organization.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
