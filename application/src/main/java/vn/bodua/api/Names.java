package vn.bodua.api;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;

/** How requests name the parameters of handlers. */
final class Names {

    private static final ParameterNameDiscoverer COMPILED = new DefaultParameterNameDiscoverer();

    private Names() {}

    static String of(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(COMPILED);
        return Objects.requireNonNull(parameter.getParameterName(), "compiled without names of parameters");
    }

    /** The name in the query, for a parameter that is given there. */
    static Stream<String> ofQuery(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of(of(parameter)) : Stream.empty();
    }
}
