package vn.bodua.cli;

import java.util.function.ToIntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.refusal.Outcome;

/** How commands that act on data come in. */
@FunctionalInterface
interface Entrance {

    /** Opens the application for the time of one command; whoever acts there is whom the terminal recognises. */
    Entrance TERMINAL = (demo, work) -> {
        try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(ApplicationStart.settings(demo))) {
            return work.applyAsInt(Terminal.actor(context, demo).map(actor -> new Inside(context, actor)));
        }
    };

    /** Does the work inside, or tells it why nobody got in; gives its exit status. */
    int enter(boolean demo, ToIntFunction<Outcome<Inside>> work);
}
