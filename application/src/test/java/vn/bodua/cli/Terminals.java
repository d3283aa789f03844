package vn.bodua.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;
import vn.bodua.access.Actor;
import vn.bodua.refusal.Outcome;

/** A terminal at which somebody has been recognised. */
public final class Terminals {

    private Terminals() {}

    /** What a command printed. */
    public record Printed(int status, String out, String err) {}

    public static Printed run(ApplicationContext application, Actor actor, String... command) {
        Outcome<Inside> inside = Outcome.done(new Inside(application, actor));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Bodua.run(
                (demo, work) -> work.applyAsInt(inside),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                command);
        return new Printed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
