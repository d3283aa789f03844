/**
 * The web frame: layout, navigation, language switch, home, error pages.
 */
@NullMarked
package vn.bodua.web;

import org.jspecify.annotations.NullMarked;
