package vn.bodua.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.Accounts;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.access.signin.Sessions;

/** A home with accounts, and the cookie of somebody of the department who has signed in with a second factor. */
record PreparedHome(Path folder, String cookie) {

    /**
     * Starts the application in it once and stops it again.
     *
     * @param settings as {@code --key=value}
     */
    static PreparedHome in(Path folder, String... settings) throws IOException {
        empty(folder);
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--bodua.home=" + folder);
        arguments.add("--bodua.port=0");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))) {
            context.getBean(LoadDemoAccounts.class).load();
            From here = new From(Origin.here(Origin.Face.WEB, "test"), "test", Optional.empty());
            String token = context.getBean(Sessions.class)
                    .begin(
                            context.getBean(Accounts.class)
                                    .find("ban")
                                    .orElseThrow()
                                    .id(),
                            Actors.Strength.SECOND_FACTOR,
                            here)
                    .token();
            return new PreparedHome(folder, "bodua=" + token);
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
