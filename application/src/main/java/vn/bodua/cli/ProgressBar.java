package vn.bodua.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** How far a long work is, on one line of a terminal; where the output is no terminal, a line for each tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final String work;
    private final boolean terminal;
    private int tenthsTold = -1;

    ProgressBar(PrintWriter out, String work) {
        this(
                out,
                work,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    ProgressBar(PrintWriter out, String work, boolean terminal) {
        this.out = out;
        this.work = work;
        this.terminal = terminal;
    }

    void at(int done, int all) {
        int tenths = all == 0 ? TENTHS : (int) ((long) done * TENTHS / all);
        if (terminal) {
            int filled = all == 0 ? WIDTH : (int) ((long) done * WIDTH / all);
            out.print("\r%s [%s%s] %d / %d".formatted(work, "#".repeat(filled), "·".repeat(WIDTH - filled), done, all));
        } else if (tenths > tenthsTold) {
            out.println("%s: %d / %d".formatted(work, done, all));
        }
        tenthsTold = tenths;
        out.flush();
    }

    /** The work is over. */
    void done(String result) {
        out.println((terminal && tenthsTold >= 0 ? System.lineSeparator() : "") + work + ": " + result);
        out.flush();
    }
}
