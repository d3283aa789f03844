package vn.bodua.access.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed; a field that was not sent is empty. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
