package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Which stretch of a list is asked for.
 *
 * @param page number of the stretch, from 1
 * @param size how many it may hold
 */
public record Asked(int page, int size) {

    static final List<String> NAMES = List.of("page", "size");

    static final int MOST = 200;
    static final int USUAL = 50;

    /** Beyond this row a list is to be narrowed, not walked through. */
    private static final int DEEPEST = 10_000;

    /** How many stand before it. */
    public int skipped() {
        return (page - 1) * size;
    }

    static Asked of(HttpServletRequest request) {
        int size = number(request, "size", USUAL);
        if (size > MOST) {
            throw new RefusedRequest(Refusal.of(RefusalCode.STRETCH_TOO_LONG, "limit", Integer.toString(MOST)));
        }
        int page = number(request, "page", 1);
        if ((long) page * size > DEEPEST) {
            throw new RefusedRequest(Refusal.unreadable("page", "1…" + DEEPEST / size));
        }
        return new Asked(page, size);
    }

    private static int number(HttpServletRequest request, String name, int usual) {
        @Nullable String given = request.getParameter(name);
        if (given == null) {
            return usual;
        }
        if (!given.matches("[1-9]\\d{0,8}")) {
            throw new RefusedRequest(Refusal.unreadable(name, name + "=1"));
        }
        return Integer.parseInt(given);
    }
}
