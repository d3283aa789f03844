package vn.bodua.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.bodua.access.Actor;

/** Gives handler methods their {@link Visit}. */
final class VisitArgument implements HandlerMethodArgumentResolver {

    static final String LANGUAGE_COOKIE = "language";
    static final String THEME_COOKIE = "theme";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return visit(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    static Visit visit(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return new Visit(
                Words.of(language(request)),
                Theme.ofCode(cookie(request, THEME_COOKIE)),
                query == null ? path : path + "?" + query,
                "true".equals(request.getHeader("HX-Request")),
                Optional.ofNullable(request.getAttribute(Actor.class.getName())).map(Actor.class::cast),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "");
    }

    static Language language(HttpServletRequest request) {
        return Language.ofCode(cookie(request, LANGUAGE_COOKIE));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }
}
