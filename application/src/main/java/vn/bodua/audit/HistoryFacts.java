package vn.bodua.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bodua.operation.SystemFact;
import vn.bodua.operation.SystemFact.Count;
import vn.bodua.operation.SystemFact.Moment;
import vn.bodua.operation.SystemFact.Standing;
import vn.bodua.operation.SystemFact.Word;
import vn.bodua.operation.SystemFacts;
import vn.bodua.time.BusinessClock;

/** How long the history is, its head, and how old the newest anchor. */
@Component
@Order(50)
class HistoryFacts implements SystemFacts {

    private static final Duration OLD = Duration.ofHours(49);

    private final HistoryTables tables;
    private final BusinessClock clock;

    HistoryFacts(HistoryTables tables, BusinessClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "history";
    }

    @Override
    public List<SystemFact> facts() {
        Optional<HistoryTables.Head> head = tables.head();
        SystemFact anchor = tables.latestAnchors(1).stream()
                .findFirst()
                .map(a -> new SystemFact(
                        "history.anchor",
                        new Moment(a.at()),
                        a.at().plus(OLD).isBefore(clock.now()) ? Standing.WRONG : Standing.WELL))
                .orElseGet(() -> new SystemFact("history.anchor", new Word("none"), Standing.LOOK));
        return List.of(
                SystemFact.of(
                        "history.entries",
                        new Count(head.map(HistoryTables.Head::position).orElse(0L))),
                SystemFact.text(
                        "history.head", head.map(HistoryTables.Head::hash).orElse("–")),
                anchor);
    }
}
