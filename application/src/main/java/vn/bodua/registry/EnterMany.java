package vn.bodua.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/**
 * Enters many at once, for use cases that bring a whole list: each with an entry of its own, all or nothing. The rules are
 * those of {@link EnterInRegistry}, {@link RecordLifeEvent} and {@link RecordCensus}; how all of them stand and what they add
 * to the counts is reckoned once. Runs within the transaction of the use case.
 */
@Component
public class EnterMany {

    private final Registry registry;

    EnterMany(Registry registry) {
        this.registry = registry;
    }

    /** Additions and what stands against each of them. */
    public static final class Checked {
        private final List<Addition> additions;
        private final List<Optional<Refusal>> refusals;

        private Checked(List<Addition> additions, List<Optional<Refusal>> refusals) {
            this.additions = List.copyOf(additions);
            this.refusals = List.copyOf(refusals);
        }

        /** In the order of the additions; empty where nothing stands against one. */
        public List<Optional<Refusal>> refusals() {
            return refusals;
        }
    }

    /**
     * From here to the end of the transaction nobody else adds to the registry: what is checked after this is still so when it
     * is entered.
     */
    public void alone() {
        registry.alone();
    }

    /** What stands against each; nothing is written. */
    public Checked check(Actor actor, List<Addition> additions) {
        return new Checked(additions, registry.wrong(actor, Optional.empty(), additions));
    }

    /** What stands against something that is proposed by one who may not enter it, by a permission of theirs. */
    public Optional<Refusal> against(Actor actor, Permission by, Addition proposed) {
        return registry.wrong(actor, by, Optional.empty(), List.of(proposed)).getFirst();
    }

    /** Enters what was checked since {@link #alone}, in its order; refused with the first thing that stands against one. */
    public Outcome<List<Entered>> enter(Actor actor, Checked checked) {
        return checked.refusals.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<List<Entered>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(registry.addChecked(actor, Optional.empty(), checked.additions)));
    }
}
