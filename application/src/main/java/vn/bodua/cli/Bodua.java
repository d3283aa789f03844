package vn.bodua.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import vn.bodua.cli.bench.Bench;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.operation.ThisNode;
import vn.bodua.settings.SettingsRefused;

/** The command itself; every subcommand is a class of this package. Without a subcommand the application is started. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "bodua",
        description = "Bó Đũa: hệ thống thông tin của liên minh hợp tác xã.",
        mixinStandardHelpOptions = true,
        versionProvider = Bodua.Build.class)
public final class Bodua {

    /** Commands that start neither Spring nor a database, and must not even load the classes of those that do. */
    private static final Set<String> QUICK = Set.of("read", "score");

    private Bodua() {}

    /** What {@code --version} says. */
    static final class Build implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"bodua " + ThisNode.version()};
        }
    }

    static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Results alone go to the standard output, so that a program can read them; logs go where errors go.
        System.setOut(err);
        int status = run(out, err, arguments);
        out.flush();
        if (status != Exit.RUNNING) {
            System.exit(status);
        }
    }

    /** Runs one command with these streams and gives its exit status. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(Entrance.TERMINAL, out, err, arguments);
    }

    static int run(Entrance entrance, PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new Bodua());
        line.addSubcommand("read", new Read(out, err));
        line.addSubcommand("score", new Score(out, err));
        if (arguments.length == 0 || !QUICK.contains(arguments[0])) {
            line.addSubcommand("serve", new Serve());
            line.addSubcommand("demo", new Demo());
            line.addSubcommand("backup", new Backup(System.getenv()));
            line.addSubcommand("restore", new Restore(System.getenv()));
            line.addSubcommand("drill", new Drill(System.getenv()));
            line.addSubcommand("audit", new Audit());
            line.addSubcommand("let-in", new LetIn());
            line.addSubcommand("settings", new ShowSettings());
            line.addSubcommand("system", new ShowSystem());
            CommandsOnData.of(entrance).forEach(line::addSubcommand);
            line.addSubcommand("bench", new Bench());
            line.addSubcommand("help", new HelpCommand());
        }
        // before any argument is read: names of enumerations are typed in lower case
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof DatabaseUnavailable unavailable) {
                return Exit.refused(command.getCommandSpec(), NoDatabase.told(unavailable));
            }
            if (failure instanceof SettingsRefused) {
                return Exit.refused(command.getCommandSpec(), String.valueOf(failure.getMessage()));
            }
            throw failure;
        });
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }
}
