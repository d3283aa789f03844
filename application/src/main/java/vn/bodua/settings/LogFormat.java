package vn.bodua.settings;

/** How lines of the log are written. */
public enum LogFormat {
    /** For people: time, level, request, message. */
    TEXT,
    /** For programs: one JSON object a line, in the fields of the Elastic Common Schema. */
    JSON
}
