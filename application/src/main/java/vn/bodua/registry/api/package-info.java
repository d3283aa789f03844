/**
 * The registry in the REST API: finding in it, one file, and everything that is entered in it.
 */
@ApplicationModule
@NullMarked
package vn.bodua.registry.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
