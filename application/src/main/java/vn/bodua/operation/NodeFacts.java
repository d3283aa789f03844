package vn.bodua.operation;

import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bodua.operation.SystemFact.Moment;
import vn.bodua.operation.SystemFact.Span;
import vn.bodua.time.BusinessClock;

/** The application on this node. */
@Component
@Order(10)
class NodeFacts implements SystemFacts {

    private final ThisNode node;
    private final BusinessClock clock;

    NodeFacts(ThisNode node, BusinessClock clock) {
        this.node = node;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "application";
    }

    @Override
    public List<SystemFact> facts() {
        return List.of(
                SystemFact.text("application.version", ThisNode.version()),
                SystemFact.text("application.java", Runtime.version().toString()),
                SystemFact.text(
                        "application.machine", System.getProperty("os.name") + " " + System.getProperty("os.version")),
                SystemFact.text("application.node", node.name()),
                SystemFact.of("application.started", new Moment(node.started())),
                SystemFact.of("application.running", new Span(Duration.between(node.started(), clock.now()))));
    }
}
