package vn.bodua.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.bodua.Application;
import vn.bodua.golden.Golden;

/** The modules keep to each other's named interfaces and form no circle; who needs whom is in the golden file. */
class ModulesGoldenTest {

    // The database is a Maven module of its own, open to all; compiled templates belong to the pages that they render.
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Application.class, resideInAnyPackage("vn.bodua.database..", "vn.bodua.pages.."));

    @Test
    void theModulesKeepToTheirInterfaces() {
        MODULES.verify();
    }

    @Test
    void whoNeedsWhomIsKnown() {
        Golden.assertSame(
                "modules.txt",
                MODULES.stream().map(ModulesGoldenTest::line).sorted().collect(Collectors.joining("\n", "", "\n")));
    }

    private static String line(ApplicationModule module) {
        String needs = module.getDirectDependencies(MODULES).stream()
                .map(d -> d.getTargetModule().getIdentifier().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return module.getIdentifier() + " -> " + (needs.isEmpty() ? "nothing" : needs);
    }
}
