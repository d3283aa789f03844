package vn.bodua.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.bodua.web.Permit;

class RoutesGoldenTest {

    @Test
    @DisplayName("every route says who may call it")
    void everyRouteSaysWhoMayCallIt() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(h -> assertThat(h.getAnnotation(Permit.class))
                        .as("@Permit on %s.%s", h.getDeclaringClass().getSimpleName(), h.getName())
                        .isNotNull());
    }

    @Test
    @DisplayName("the routes are those agreed")
    void theRoutesAreThoseAgreed() {
        String routes = String.join(
                "\n",
                handlers().stream().flatMap(RoutesGoldenTest::lines).sorted().toList());
        Golden.assertSame("routes.txt", routes + "\n");
    }

    /** "GET /reports/{id} ANYONE_ON_THIS_MACHINE ReportPages.read", path first so that the list is sorted by it. */
    private static Stream<String> lines(Method handler) {
        RequestMapping mapping =
                Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class));
        Permit permit = handler.getAnnotation(Permit.class);
        String methods = mapping.method().length == 0
                ? "ANY"
                : String.join(
                        ",", Arrays.stream(mapping.method()).map(Enum::name).toList());
        return Arrays.stream(mapping.path())
                .map(path -> "%s %s %s %s.%s"
                        .formatted(
                                path,
                                methods,
                                permit == null ? "NOBODY SAID" : permit.value(),
                                handler.getDeclaringClass().getSimpleName(),
                                handler.getName()));
    }

    private static List<Method> handlers() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        List<Method> handlers = new ArrayList<>();
        scan.findCandidateComponents("vn.bodua").forEach(found -> {
            try {
                Class<?> controller = Class.forName(found.getBeanClassName());
                Arrays.stream(controller.getDeclaredMethods())
                        .filter(m -> AnnotatedElementUtils.hasAnnotation(m, RequestMapping.class))
                        .forEach(handlers::add);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return handlers;
    }
}
