package vn.bodua.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rows of modules: a lower one never imports from an upper one. */
class RowsTest {

    private static final String ROOT = "vn.bodua";
    private static final long LARGEST_FILE = 25 * 1024;

    /** From below. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("time", "quantity", "language", "refusal", "upload", "settings", "operation", "access", "audit"),
            Set.of("organization", "indicator"),
            Set.of("ledger"),
            Set.of("reporting", "registry", "narrative", "analysis"),
            Set.of(
                    "directive",
                    "meeting",
                    "petition",
                    "congress",
                    "emulation",
                    "support",
                    "trade",
                    "campaign",
                    "portal"),
            Set.of("web", "api", "cli"));

    private static final int FACES = ROWS.size() - 1;

    @Test
    void everyPackageHasARow() {
        Set<String> without = new TreeSet<>();
        for (JavaClass one : OurClasses.ALL) {
            if (!one.getPackageName().equals(ROOT) && rowOf(one) < 0) {
                without.add(one.getPackageName());
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void lowerRowsNeverImportUpperRows() {
        classes()
                .should(new ArchCondition<>("depend on their own row and on lower ones only") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                            boolean ours =
                                    dependency.getTargetClass().getPackageName().startsWith(ROOT);
                            if (ours && isAbove(dependency.getTargetClass(), one)) {
                                events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("what many build on must not change with what is built on it")
                .check(OurClasses.ALL);
    }

    private static boolean isAbove(JavaClass target, JavaClass origin) {
        boolean isRootOfAll = origin.getPackageName().equals(ROOT);
        return !isRootOfAll && rowOf(origin) < FACES && rowOf(target) > rowOf(origin);
    }

    /** Pages and the API of a module are faces, wherever they stand. */
    private static int rowOf(JavaClass one) {
        List<String> names = List.of(one.getPackageName().split("\\."));
        if (names.size() < 3) {
            return FACES;
        }
        if (names.contains("web") || names.contains("api")) {
            return FACES;
        }
        for (int row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).contains(names.get(2))) {
                return row;
            }
        }
        return -1;
    }

    @Test
    void everyPackageSaysWhatLivesThereAndMarksItsNulls() throws ClassNotFoundException {
        Set<String> packages = new TreeSet<>();
        OurClasses.ALL.stream()
                .map(JavaClass::getPackage)
                .map(JavaPackage::getName)
                .forEach(packages::add);

        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void everyFileCanBeReadAtOneSitting() throws IOException {
        Set<String> tooLarge = new TreeSet<>();
        for (String folder :
                List.of("src/main/java", "src/main/jte", "src/main/resources/static/assets", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> !f.getParent().endsWith("font"))
                        .toList()) {
                    if (Files.size(file) > LARGEST_FILE) {
                        tooLarge.add(file + " " + Files.size(file));
                    }
                }
            }
        }

        assertThat(tooLarge).isEmpty();
    }
}
