/**
 * The pages of the history: search, head and anchors, verification.
 */
@ApplicationModule
@NullMarked
package vn.bodua.audit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
