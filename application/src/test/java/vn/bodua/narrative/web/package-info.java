/**
 * The rules of the pages of reports.
 */
@NullMarked
package vn.bodua.narrative.web;

import org.jspecify.annotations.NullMarked;
