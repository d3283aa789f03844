/**
 * The rules of the frame: texts, look, numbers and periods in words.
 */
@NullMarked
package vn.bodua.web;

import org.jspecify.annotations.NullMarked;
