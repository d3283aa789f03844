/**
 * Pages of figures: one cell with its claims, sources and history.
 */
@ApplicationModule
@NullMarked
package vn.bodua.ledger.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
