/**
 * Settings of the application: one file, each setting declared once with its default and range, the environment before
 * the file. Whatever is not understood is refused at the start, all of it at once. Plain Java.
 */
@NullMarked
package vn.bodua.settings;

import org.jspecify.annotations.NullMarked;
