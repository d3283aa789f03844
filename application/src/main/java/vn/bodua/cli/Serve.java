package vn.bodua.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.database.DatabaseUnavailable;

/** {@code bodua} or {@code bodua serve}: starts everything and prints the address; Ctrl-C stops everything. */
@Command(name = "serve", description = "Start Bó Đũa and print its address (what 'bodua' does without a command).")
final class Serve implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "${env:BODUA_PORT}",
            description = "Port on 127.0.0.1; without it the first free one from 8080 on.")
    private Optional<Integer> port = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            ConfigurableApplicationContext context =
                    ApplicationStart.withPages(Home.ofEnvironment(System.getenv()), port);
            announce(spec, context);
            return Exit.RUNNING;
        } catch (DatabaseUnavailable unavailable) {
            return Exit.refused(spec, unavailable);
        }
    }

    static void announce(CommandSpec spec, ConfigurableApplicationContext context) {
        spec.commandLine().getOut().printf("Bó Đũa: %s   (Ctrl-C để dừng)%n", ApplicationStart.address(context));
        spec.commandLine().getOut().flush();
    }
}
