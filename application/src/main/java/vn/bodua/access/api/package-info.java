/**
 * Accounts in the REST API: those of others, and one's own with its deputies.
 */
@ApplicationModule
@NullMarked
package vn.bodua.access.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
