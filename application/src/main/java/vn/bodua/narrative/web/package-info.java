/**
 * Pages of reports: the list, a report being read, taking one in, its review, the written report.
 */
@ApplicationModule
@NullMarked
package vn.bodua.narrative.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
