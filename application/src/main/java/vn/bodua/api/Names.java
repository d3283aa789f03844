package vn.bodua.api;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bodua.api.shown.NamedWanted;

/** How requests name the parameters of handlers. */
final class Names {

    private static final ParameterNameDiscoverer COMPILED = new DefaultParameterNameDiscoverer();

    private Names() {}

    static String of(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(COMPILED);
        return Objects.requireNonNull(parameter.getParameterName(), "compiled without names of parameters");
    }

    /** The names in the query, for a parameter that is given there. */
    static Stream<String> ofQuery(MethodParameter parameter) {
        if (parameter.getParameterType() == Asked.class) {
            return Asked.NAMES.stream();
        }
        if (parameter.getParameterType() == NamedWanted.class) {
            return NamedWanted.NAMES.stream();
        }
        return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of(of(parameter)) : Stream.empty();
    }
}
