package vn.bodua.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Exit statuses of the command: 0 done, 1 refused, 2 wrong usage (picocli's own). */
final class Exit {

    static final int DONE = 0;
    static final int REFUSED = 1;
    /** Not an exit at all: the server goes on until it is stopped. */
    static final int RUNNING = -1;

    private Exit() {}

    static int refused(CommandSpec spec, String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
