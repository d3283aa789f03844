package vn.bodua.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Remembers the pattern of the route that a request took first; the page of an error that follows has one of its own. */
final class RouteName implements HandlerInterceptor {

    static final String ATTRIBUTE = RouteName.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ATTRIBUTE) == null
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            request.setAttribute(ATTRIBUTE, pattern);
        }
        return true;
    }
}
