package vn.bodua.access.signin;

import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Ends one of one's own sessions, or all but the one in use, with the next request on every node.
 *
 * <p>Refusals: {@code SESSION_UNKNOWN}.
 */
@Component
public class EndSessions {

    private final Sessions sessions;

    EndSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Long> end(Actor actor, long session) {
        if (!sessions.end(actor.person().orElseThrow(), session)) {
            return Outcome.refused(Refusal.of(RefusalCode.SESSION_UNKNOWN));
        }
        Changes.note("session " + session, "open", "ended");
        return Outcome.done(session);
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Integer> endOthers(Actor actor) {
        int ended = sessions.endOthers(
                actor.person().orElseThrow(), Sessions.idOf(actor).orElse(0L));
        Changes.note("other sessions", ended, 0);
        return Outcome.done(ended);
    }
}
