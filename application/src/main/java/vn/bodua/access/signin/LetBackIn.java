package vn.bodua.access.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.access.Act;
import vn.bodua.access.Actors;
import vn.bodua.access.History;
import vn.bodua.access.Origin;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Lets somebody in again who has lost every way: the second factors are forgotten, the sessions end, and a one-time link sets
 * a new password. It asks for no account, because it is for the day on which nobody can sign in any more, as after the loss
 * of the installation's key; only the server's own terminal has it. The history tells it.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}.
 */
@Component
public class LetBackIn {

    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final Steps steps;
    private final History history;
    private final TransactionTemplate transaction;

    LetBackIn(
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            Steps steps,
            History history,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.steps = steps;
        this.history = history;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The path of the page to open, once and within seven days. */
    public Outcome<String> letIn(String account) {
        Optional<KnownAccount> known = accounts.find(account).flatMap(KnownAccount::usable);
        if (known.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", account));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            factors.removeAll(known.get().id());
            sessions.endAll(known.get().id());
            steps.voidAll(Steps.Kind.INVITATION, known.get().id());
            history.keep(new Act(
                    Actors.claiming("", Origin.here(Origin.Face.CLI, "")),
                    Optional.empty(),
                    "LetBackIn.letIn",
                    "account",
                    known.get().account(),
                    "",
                    Act.Result.DONE,
                    Optional.empty(),
                    List.of(new Act.Change("second factors", "", "removed"))));
            return Outcome.done("/invitation/"
                    + steps.begin(Steps.Kind.INVITATION, Optional.of(known.get().id()), ""));
        }));
    }
}
