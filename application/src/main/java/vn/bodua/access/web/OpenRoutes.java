package vn.bodua.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.bodua.web.OpenToAll;

/**
 * What is answered to people who are not signed in: handler methods marked {@link OpenToAll}, and the style, script and
 * picture files. The same mapping that will choose the handler is asked, so that no path reads one way here and another
 * way there.
 */
@Component
class OpenRoutes {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    OpenRoutes(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    boolean isOpen(HttpServletRequest request) {
        return isFile(request) || isMarked(request);
    }

    static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Requests.isReading(request)
                && !path.contains("..")
                && (path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.svg"));
    }

    private boolean isMarked(HttpServletRequest request) {
        boolean known = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!known) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return handlers.stream()
                    .map(mapping -> handler(mapping, request))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(h -> h instanceof HandlerMethod method && method.hasMethodAnnotation(OpenToAll.class))
                    .isPresent();
        } finally {
            if (!known) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }

    private static @Nullable Object handler(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain found = mapping.getHandler(request);
            return found == null ? null : found.getHandler();
        } catch (Exception wrongMethodOrType) {
            // A path that is known and a method that is not: no more is said to strangers than of an unknown path.
            return null;
        }
    }
}
