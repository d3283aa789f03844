package vn.bodua.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How PostgreSQL's programs are run without root's rights, which they refuse to work with: directly by an ordinary
 * user; by root inside a user namespace of its own, where it is nobody; and where namespaces are forbidden, as in many
 * containers, as the user nobody outside.
 *
 * @param prefix what stands before the program's own command line
 * @param owner the user id that must own the data
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final Logger LOG = LoggerFactory.getLogger(Unprivileged.class);
    private static final int NOBODY = 65534;

    static Unprivileged find(PostgresBinaries binaries) throws IOException, InterruptedException {
        int user = (int) new UnixSystem().getUid();
        if (user != 0) {
            return new Unprivileged(List.of(), user);
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace, binaries)) {
            return new Unprivileged(namespace, 0);
        }
        List<String> asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(asNobody, binaries)) {
            LOG.info("User namespaces are forbidden here: PostgreSQL runs as the user nobody");
            return new Unprivileged(asNobody, NOBODY);
        }
        throw new DatabaseUnavailable(
                DatabaseUnavailable.Reason.ROOT_NOT_POSSIBLE,
                "PostgreSQL does not run as root, and here root may neither open a user namespace nor run "
                        + binaries.program("postgres") + " as the user nobody. Start as an ordinary user, or choose"
                        + " a folder with BODUA_HOME that every user may enter.");
    }

    /** Root would give the database to itself, and the user whose home it is could not start it any more. */
    static void refuseHomeOfAnother(Path home) throws IOException {
        int owner = (Integer) Files.getAttribute(home, "unix:uid");
        if (new UnixSystem().getUid() == 0 && owner != 0 && owner != NOBODY) {
            String name = Files.getOwner(home).getName();
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.HOME_OF_ANOTHER,
                    "The folder " + home + " belongs to the user " + name
                            + ", and root would take the database away from" + " that user. Run the command as " + name
                            + ": runuser -u " + name + " -- bodua …");
        }
    }

    private static boolean works(List<String> prefix, PostgresBinaries binaries)
            throws IOException, InterruptedException {
        try {
            return command(prefix, binaries.program("postgres").toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** A command with nothing of our environment in it but the search path. */
    ProcessBuilder command(String... program) {
        return command(prefix, program);
    }

    private static ProcessBuilder command(List<String> prefix, String... program) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(prefix.stream(), Stream.of(program)).toList());
        String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /**
     * The same command in a session of its own, so that Ctrl-C in a terminal reaches us only, and we end PostgreSQL when
     * our own work is done.
     */
    ProcessBuilder detachedCommand(List<String> program) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        } else if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
            whole.addAll(List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV;"));
        }
        whole.addAll(prefix);
        whole.addAll(program);
        return command(List.of(), whole.toArray(String[]::new));
    }

    /** Gives the folder to the user that PostgreSQL runs as, if root ran it in the other way before. */
    void own(Path folder) throws IOException {
        if (new UnixSystem().getUid() != 0
                || !Files.exists(folder)
                || Files.getAttribute(folder, "unix:uid").equals(owner)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            // The folder itself comes last: as long as it is not given, the next start begins again.
            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                Files.setAttribute(directory, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
