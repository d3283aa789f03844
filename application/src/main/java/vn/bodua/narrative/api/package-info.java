/**
 * Reports in the REST API: receiving, reviewing, entering, reading and writing them.
 */
@ApplicationModule
@NullMarked
package vn.bodua.narrative.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
