package vn.bodua.cli;

import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.RecogniseToken;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Who acts at the terminal: the holder of the access token in {@value #TOKEN}, or on sample data, whose passwords are
 * printed anyway, a demo account. A command has no more rights than the page of the same person.
 */
final class Terminal {

    /** The environment variable with an access token; on the command line others could read it. */
    static final String TOKEN = "BODUA_TOKEN";

    /** The demo account that commands with {@code --demo} act as. */
    static final String DEMO_ACCOUNT = "demo.ban";

    private Terminal() {}

    static Outcome<Actor> actor(ConfigurableApplicationContext context, boolean demo) {
        Origin origin = Origin.here(Origin.Face.CLI, "");
        String token = System.getenv().getOrDefault(TOKEN, "");
        if (!token.isBlank()) {
            return context.getBean(RecogniseToken.class).fromToken(token.strip(), origin);
        }
        Optional<Actor> found = demo ? context.getBean(Actors.class).demo(DEMO_ACCOUNT, origin) : Optional.empty();
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.SIGN_IN_NEEDED)));
    }
}
