package vn.bodua.api;

import static vn.bodua.api.Schemas.ordered;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.refusal.Outcome;
import vn.bodua.web.OpenToAll;

/** One handler as OpenAPI describes it. */
final class Operation {

    private final HandlerMethod handler;
    private final Schemas schemas;
    private final Set<MediaType> consumed;

    Operation(HandlerMethod handler, Set<MediaType> consumed, Schemas schemas) {
        this.handler = handler;
        this.consumed = consumed;
        this.schemas = schemas;
    }

    /** Its description; what both kinds of body of one address share is told once. */
    Map<String, Object> described(boolean changes) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "operationId",
                handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName());
        Optional.ofNullable(handler.getMethodAnnotation(Summary.class)).ifPresent(s -> told.put("summary", s.value()));
        List<Object> parameters = parameters();
        if (changes) {
            parameters.add(ordered("$ref", "#/components/parameters/IdempotencyKey"));
        }
        told.put("parameters", parameters);
        content().ifPresent(content -> told.put("requestBody", ordered("required", true, "content", content)));
        told.put(
                "responses",
                ordered(
                        status(),
                        ordered("description", "done", "content", answer()),
                        "default",
                        ordered("$ref", "#/components/responses/Refused")));
        if (handler.hasMethodAnnotation(OpenToAll.class)) {
            told.put("security", List.of());
        }
        return told;
    }

    /** What the request's body may be, by type of content. */
    Optional<Map<String, Object>> content() {
        if (consumed.contains(MediaType.TEXT_PLAIN)) {
            return Optional.of(ordered(MediaType.TEXT_PLAIN_VALUE, ordered("schema", ordered("type", "string"))));
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return Optional.of(ordered(
                        MediaType.APPLICATION_JSON_VALUE,
                        ordered("schema", schemas.of(ResolvableType.forMethodParameter(parameter)))));
            }
            if (parameter.getParameterType() == MultipartFile.class) {
                Map<String, Object> file = ordered("type", "string", "format", "binary");
                return Optional.of(ordered(
                        MediaType.MULTIPART_FORM_DATA_VALUE,
                        ordered(
                                "schema",
                                ordered("type", "object", "properties", ordered(Names.of(parameter), file)))));
            }
        }
        return Optional.empty();
    }

    private List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                parameters.add(parameter(Names.of(parameter), "path", true, type(parameter)));
            } else if (asked != null && parameter.getParameterType() != MultipartFile.class) {
                boolean required = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        && parameter.getParameterType() != Optional.class;
                parameters.add(parameter(Names.of(parameter), "query", required, type(parameter)));
            } else if (parameter.getParameterType() == NamedWanted.class) {
                NamedWanted.NAMES.forEach(
                        name -> parameters.add(parameter(name, "query", false, ResolvableType.forClass(String.class))));
            } else if (parameter.getParameterType() == Asked.class) {
                Asked.NAMES.forEach(name -> parameters.add(ordered("$ref", "#/components/parameters/" + name)));
            }
        }
        return parameters;
    }

    private ResolvableType type(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        return type.resolve() == Optional.class ? type.getGeneric(0) : type;
    }

    private Map<String, Object> parameter(String name, String place, boolean required, ResolvableType type) {
        return ordered("name", name, "in", place, "required", required, "schema", schemas.of(type));
    }

    private String status() {
        return Optional.ofNullable(handler.getMethodAnnotation(ResponseStatus.class))
                .map(s -> Integer.toString(s.code().value()))
                .orElse("200");
    }

    private Map<String, Object> answer() {
        ResolvableType type = ResolvableType.forMethodReturnType(method());
        return type.resolve() == Outcome.class
                ? ordered(MediaType.APPLICATION_JSON_VALUE, ordered("schema", schemas.of(type.getGeneric(0))))
                : ordered("*/*", ordered("schema", ordered()));
    }

    private Method method() {
        return handler.getMethod();
    }

    /** Whether a method changes something (RFC 9110, 9.2.1). */
    static boolean changes(String httpMethod) {
        return !Arrays.asList("get", "head", "options").contains(httpMethod);
    }
}
