/**
 * Pages of units: finding one, its places, names and figures through time.
 */
@ApplicationModule
@NullMarked
package vn.bodua.organization.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
