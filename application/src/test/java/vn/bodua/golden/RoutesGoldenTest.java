package vn.bodua.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.architecture.Doors;
import vn.bodua.architecture.Doors.Route;

class RoutesGoldenTest {

    @Test
    @DisplayName("every route enters a use case with a permission, or says why it is open")
    void everyRouteSaysWhoMayCallIt() {
        assertThat(Doors.routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.who())
                        .as("%s enters no use case and is not marked @OpenToAll or @OpenToSignedIn", route)
                        .isNotEmpty());
    }

    @Test
    @DisplayName("the routes are those agreed, with what each asks for")
    void theRoutesAreThoseAgreed() {
        TreeSet<String> lines = new TreeSet<>();
        Doors.routes().forEach(route -> lines.add(route.toString()));
        Golden.assertSame("routes.txt", String.join("\n", lines) + "\n");
    }

    @Test
    @DisplayName("roles, permissions and use cases are those agreed")
    void thePermissionsAreThoseAgreed() {
        TreeMap<String, String> lines = new TreeMap<>();
        Doors.useCases().forEach(useCase -> lines.put(useCase.name(), useCase.line()));
        Golden.assertSame("permissions.csv", Doors.UseCase.HEADER + "\n" + String.join("\n", lines.values()) + "\n");
    }

    @Test
    @DisplayName("a route has one name for one thing")
    void noRouteIsThereTwice() {
        assertThat(Doors.routes().stream().map(Route::address).toList()).doesNotHaveDuplicates();
    }
}
