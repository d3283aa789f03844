package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Refuses a parameter that the handler does not know, and one given twice: a mistyped filter that is silently ignored
 * shows more than was asked for. What is answered is kept by nobody on the way.
 */
final class OnlyKnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cache-Control", "no-store");
        if (handler instanceof HandlerMethod method) {
            check(request, known(method));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        Set<String> given = new TreeSet<>(request.getParameterMap().keySet());
        if (request instanceof MultipartHttpServletRequest parts) {
            given.addAll(parts.getFileMap().keySet());
        }
        for (String name : given) {
            if (!known.contains(name)) {
                throw new RefusedRequest(
                        Refusal.of(RefusalCode.FIELD_UNKNOWN, "field", name, "known", String.join(", ", known)));
            }
            String[] values = request.getParameterValues(name);
            if (values != null && values.length > 1) {
                throw new RefusedRequest(Refusal.unreadable(name, name + "=…"));
            }
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        Arrays.stream(method.getMethodParameters()).flatMap(Names::ofQuery).forEach(known::add);
        return known;
    }
}
