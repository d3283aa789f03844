package vn.bodua.settings;

/**
 * A value as somebody wrote it.
 *
 * @param where the file and line, the variable, or the option of the command that gave it
 */
record Given(String text, String where) {}
