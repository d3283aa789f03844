package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.bodua.access.Actor;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Language;

/** Gives handlers of the API who acts, which language is wanted, which stretch of a list, and what of the registry. */
final class ArgumentsOfTheApi implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == Language.class || type == Asked.class || type == NamedWanted.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Actor.class) {
            return actor(http);
        }
        if (type == NamedWanted.class) {
            return NamedWanted.asked(http::getParameter);
        }
        return type == Asked.class ? Asked.of(http) : Problems.language(http);
    }

    /** Whom the token named; a request without one goes no further. */
    private static Actor actor(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(Actor.class.getName()))
                .map(Actor.class::cast)
                .orElseThrow(() -> new RefusedRequest(Refusal.of(RefusalCode.SIGN_IN_NEEDED)));
    }
}
