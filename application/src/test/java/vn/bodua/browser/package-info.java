/**
 * The application as a person meets it: a real browser, a real database, the shipped samples.
 */
@NullMarked
package vn.bodua.browser;

import org.jspecify.annotations.NullMarked;
