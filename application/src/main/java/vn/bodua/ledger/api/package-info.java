/**
 * Figures in the REST API: one cell with its claims and decisions, and accepting one of them.
 */
@ApplicationModule
@NullMarked
package vn.bodua.ledger.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
