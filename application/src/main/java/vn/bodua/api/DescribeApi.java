package vn.bodua.api;

import static vn.bodua.api.Schemas.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bodua.web.OpenToAll;

/** The description of the API that programs are made from (OpenAPI 3.1), taken from the handlers themselves. */
@RestController
class DescribeApi {

    // Asked for late: a command starts the application without pages, and then there are none.
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    DescribeApi(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @GetMapping("/api/v1/openapi.json")
    @OpenToAll("it says what may be asked, and holds nothing of the alliance")
    @Summary("This description.")
    Map<String, Object> openApi() {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = paths(schemas);
        Map<String, Object> problem = schemas.of(ResolvableType.forClass(Problem.class));
        return ordered(
                "openapi", "3.1.1",
                "info", ordered("title", "Bó Đũa", "version", "1"),
                "security", List.of(ordered("token", List.of())),
                "paths", paths,
                "components",
                        ordered(
                                "securitySchemes", ordered("token", ordered("type", "http", "scheme", "bearer")),
                                "parameters",
                                        ordered(
                                                "IdempotencyKey",
                                                        parameter(
                                                                "Idempotency-Key", "header", ordered("type", "string")),
                                                "page", parameter("page", "query", number(1, Integer.MAX_VALUE)),
                                                "size", parameter("size", "query", number(1, Asked.MOST))),
                                "responses",
                                        ordered(
                                                "Refused",
                                                ordered(
                                                        "description",
                                                        "refused: a catalogued code and what to do (RFC 9457)",
                                                        "content",
                                                        ordered(
                                                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                                ordered("schema", problem)))),
                                "schemas", schemas.named()));
    }

    private Map<String, Map<String, Object>> paths(Schemas schemas) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        // In one order, whatever the order in which the beans were found.
        Map<String, RequestMappingInfo> infos = new TreeMap<>();
        handlers.getObject().getHandlerMethods().keySet().forEach(info -> infos.put(info.toString(), info));
        infos.values()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith(ApiConfiguration.ROOT))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> tell(
                                        paths.computeIfAbsent(path, p -> new TreeMap<>()),
                                        method,
                                        operation(info, schemas)))));
        return paths;
    }

    private Operation operation(RequestMappingInfo info, Schemas schemas) {
        Set<MediaType> consumed = info.getConsumesCondition().getConsumableMediaTypes();
        return new Operation(
                Objects.requireNonNull(handlers.getObject().getHandlerMethods().get(info)), consumed, schemas);
    }

    /** Two handlers that differ in the type of content alone are one operation. */
    private static void tell(Map<String, Object> ofPath, RequestMethod method, Operation operation) {
        String name = method.name().toLowerCase(Locale.ROOT);
        if (ofPath.get(name) instanceof Map<?, ?> told && told.get("requestBody") instanceof Map<?, ?> body) {
            operation.content().ifPresent(more -> {
                Map<Object, Object> both = new TreeMap<>((Map<?, ?>) Objects.requireNonNull(body.get("content")));
                both.putAll(more);
                Map<Object, Object> merged = new LinkedHashMap<>(told);
                merged.put("requestBody", ordered("required", true, "content", both));
                ofPath.put(name, merged);
            });
        } else {
            ofPath.put(name, operation.described(Operation.changes(name)));
        }
    }

    private static Map<String, Object> parameter(String name, String place, Map<String, Object> schema) {
        return ordered("name", name, "in", place, "required", false, "schema", schema);
    }

    private static Map<String, Object> number(int least, int most) {
        return ordered("type", "integer", "minimum", least, "maximum", most);
    }
}
