package vn.bodua.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.operation.SystemFact.Standing;
import vn.bodua.operation.SystemFact.Word;
import vn.bodua.refusal.Outcome;

/** An administrator asks how everything stands: each module's facts, the jobs, the nodes. */
@Component
public class DescribeSystem {

    private static final Logger LOG = LoggerFactory.getLogger(DescribeSystem.class);

    private final ObjectProvider<SystemFacts> contributions;
    private final Jobs jobs;
    private final Nodes nodes;

    DescribeSystem(ObjectProvider<SystemFacts> contributions, Jobs jobs, Nodes nodes) {
        this.contributions = contributions;
        this.jobs = jobs;
        this.nodes = nodes;
    }

    /** A snapshot of everything; the parts in the order of their contributors. */
    public record Description(Map<String, List<SystemFact>> parts, List<JobState> jobs, List<Nodes.Node> nodes) {}

    @Permitted(Permission.SEE_SYSTEM)
    public Outcome<Description> describe(Actor actor) {
        return Outcome.done(description());
    }

    /** For the owner of the server's files, at the terminal. */
    public Description description() {
        Map<String, List<SystemFact>> parts = new LinkedHashMap<>();
        contributions
                .orderedStream()
                .forEach(c ->
                        parts.computeIfAbsent(c.part(), p -> new ArrayList<>()).addAll(factsOf(c)));
        return new Description(parts, jobs.states(), nodes.all());
    }

    // A part that cannot be asked is itself a fact, and must not hide the others.
    private static List<SystemFact> factsOf(SystemFacts contribution) {
        try {
            return contribution.facts();
        } catch (RuntimeException failure) {
            LOG.error("The facts of {} could not be found out", contribution.part(), failure);
            return List.of(new SystemFact("unknown", new Word("unknown"), Standing.WRONG));
        }
    }
}
