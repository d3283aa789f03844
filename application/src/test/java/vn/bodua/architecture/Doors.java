package vn.bodua.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import picocli.CommandLine.Command;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Role;
import vn.bodua.web.FormFor;
import vn.bodua.web.OpenToAll;
import vn.bodua.web.OpenToSignedIn;

/** The doors of the application as its compiled classes show them: use cases, routes, commands, and which enters which. */
public final class Doors {

    private Doors() {}

    /** A method that faces may call, and what it asks for. */
    public record UseCase(JavaMethod method, Permission permission) {

        static final List<Role> ROLES = Arrays.asList(Role.values());

        public static final String HEADER = "use case,permission,changes,"
                + String.join(",", ROLES.stream().map(Role::code).toList());

        public String name() {
            return method.getOwner().getSimpleName() + "." + method.getName();
        }

        /** One row of the table: who may. */
        public String line() {
            return "%s,%s,%s,%s"
                    .formatted(
                            name(),
                            permission.code(),
                            permission.changes() ? "yes" : "",
                            String.join(
                                    ",",
                                    ROLES.stream()
                                            .map(r -> permission.roles().contains(r) ? "yes" : "")
                                            .toList()));
        }
    }

    /**
     * A handler's address.
     *
     * @param methods of HTTP, and the types of content that it is limited to
     * @param who permissions of the use cases that it enters, or why it is open
     */
    public record Route(String path, String methods, String handler, Set<String> who) {

        public String address() {
            return path + " " + methods;
        }

        @Override
        public String toString() {
            return "%s %s %s: %s".formatted(path, methods, handler, String.join(", ", who));
        }
    }

    public static List<UseCase> useCases() {
        return OurClasses.ALL.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(Permitted.class))
                .map(m -> new UseCase(m, m.getAnnotationOfType(Permitted.class).value()))
                .toList();
    }

    public static List<Route> routes() {
        return handlers().stream().flatMap(Doors::routes).toList();
    }

    /** The methods that answer requests, of pages and of the API. */
    public static List<JavaMethod> handlers() {
        return controllers()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> AnnotatedElementUtils.hasAnnotation(m.reflect(), RequestMapping.class))
                .toList();
    }

    private static Stream<JavaClass> controllers() {
        return OurClasses.ALL.stream()
                .filter(c -> c.isAnnotatedWith(Controller.class) || c.isMetaAnnotatedWith(Controller.class));
    }

    private static Stream<Route> routes(JavaMethod handler) {
        Method method = handler.reflect();
        RequestMapping mapping =
                Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        RequestMapping above =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String prefix = above == null || above.path().length == 0 ? "" : above.path()[0];
        String methods = mapping.method().length == 0
                ? "ANY"
                : String.join(
                        ",", Arrays.stream(mapping.method()).map(Enum::name).toList());
        String taken = mapping.consumes().length == 0 ? methods : methods + " " + String.join(",", mapping.consumes());
        Stream<String> paths = mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
        return paths.map(path -> new Route(
                prefix + path, taken, handler.getOwner().getSimpleName() + "." + handler.getName(), who(handler)));
    }

    private static Set<String> who(JavaMethod handler) {
        Set<String> who = new TreeSet<>();
        if (handler.isAnnotatedWith(OpenToAll.class)) {
            who.add("open to all ("
                    + handler.getAnnotationOfType(OpenToAll.class).value() + ")");
        }
        if (handler.isAnnotatedWith(OpenToSignedIn.class)) {
            who.add("open to all who are signed in ("
                    + handler.getAnnotationOfType(OpenToSignedIn.class).value() + ")");
        }
        if (handler.isAnnotatedWith(FormFor.class)) {
            who.add(handler.getAnnotationOfType(FormFor.class).value().code());
        }
        entered(handler).forEach(useCase -> who.add(useCase.permission().code()));
        return who;
    }

    /** The commands of the command line. */
    public static List<JavaClass> commands() {
        return OurClasses.ALL.stream()
                .filter(c -> c.isAnnotatedWith(Command.class))
                .toList();
    }

    /** The use cases that some code of a face enters, by itself or through other code of faces. */
    public static List<UseCase> entered(JavaCodeUnit from) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        List<UseCase> found = new ArrayList<>();
        follow(from, seen, found);
        return found;
    }

    private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen, List<UseCase> found) {
        if (!seen.add(unit)) {
            return;
        }
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .forEach(call -> call.getTarget().resolveMember().ifPresent(target -> {
                    if (target.isAnnotatedWith(Permitted.class)) {
                        found.add(new UseCase(
                                (JavaMethod) target,
                                target.getAnnotationOfType(Permitted.class).value()));
                    } else if (isFace(target.getOwner())) {
                        follow((JavaCodeUnit) target, seen, found);
                    }
                }));
    }

    /** Pages, API and command line. */
    public static boolean isFace(JavaClass one) {
        List<String> names = List.of(one.getPackageName().split("\\."));
        return one.getPackageName().startsWith("vn.bodua")
                && (names.contains("web") || names.contains("api") || names.contains("cli"));
    }
}
