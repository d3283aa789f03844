package vn.bodua.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/** Sends what a use case gave back: the value when it was done, a problem when it was refused. */
@RestControllerAdvice(annotations = RestController.class)
class AnswerWithTheOutcome implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return Outcome.class.isAssignableFrom(handler.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return switch (body) {
            case Outcome.Done<?>(Object value) -> value;
            case Outcome.Refused<?>(Refusal refusal) -> refused(refusal, request, response);
            case null, default -> body;
        };
    }

    private static Problem refused(Refusal refusal, ServerHttpRequest request, ServerHttpResponse response) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        Problem problem = Problem.of(refusal, asked, Problems.language(asked));
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().addAll(Problems.headers(problem));
        return problem;
    }
}
