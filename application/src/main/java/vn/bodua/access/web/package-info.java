/**
 * Pages of signing in and of one's own account, and the chain of filters that every request passes.
 */
@ApplicationModule
@NullMarked
package vn.bodua.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
