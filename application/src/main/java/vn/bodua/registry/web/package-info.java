/**
 * Pages of the registry: the list, one file with its life, its sheet, the map, and the forms by which it is kept.
 */
@ApplicationModule
@NullMarked
package vn.bodua.registry.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
