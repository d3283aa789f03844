package vn.bodua.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code bodua} command. */
@Command(
        name = "bodua",
        subcommands = {Serve.class, Demo.class, Write.class})
public final class Bodua {
    static void main(String[] arguments) {
        int status = new CommandLine(new Bodua()).execute(arguments);
        if (status != Exit.RUNNING) {
            System.exit(status);
        }
    }
}
