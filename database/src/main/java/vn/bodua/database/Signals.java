package vn.bodua.database;

import java.io.IOException;

/** Sends POSIX signals; Java itself knows only TERM and KILL, and PostgreSQL gives INT and QUIT their own meanings. */
enum Signals {
    /** To the postmaster: end clients' sessions, write a checkpoint, stop. */
    INT,
    /** To the postmaster or a backend: stop at once; the next start recovers from the log. */
    QUIT,
    KILL;

    void send(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name(), Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
