package vn.bodua.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself; every subcommand is a class of this package. Exit status 0 done, 1 refused, 2 wrong usage. */
@Command(
        name = "bodua",
        description = "Bó Đũa: hệ thống thông tin của Liên minh Hợp tác xã.",
        mixinStandardHelpOptions = true,
        version = "bodua 0.1.0",
        subcommands = {Read.class, Score.class})
public final class Bodua {

    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_USAGE = 2;

    private Bodua() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs one command with these streams and gives its exit status. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Bodua bodua = new Bodua();
        CommandLine line = new CommandLine(bodua, new CommandLine.IFactory() {
            private final CommandLine.IFactory usual = CommandLine.defaultFactory();

            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == Read.class) {
                    return type.cast(new Read(out, err));
                }
                return type == Score.class ? type.cast(new Score(out, err)) : usual.create(type);
            }
        });
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        if (arguments.length == 0) {
            line.usage(err);
            return WRONG_USAGE;
        }
        return line.execute(arguments);
    }
}
