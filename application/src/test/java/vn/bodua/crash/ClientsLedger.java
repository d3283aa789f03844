package vn.bodua.crash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the clients know: which writes were acknowledged, and which were sent and not answered. */
final class ClientsLedger {

    private final List<Write> acknowledged = new ArrayList<>();
    private final Map<String, Write> unanswered = new HashMap<>();
    private int answersLost;

    synchronized void sends(Write write) {
        unanswered.put(write.mark(), write);
    }

    synchronized void isAcknowledged(Write write) {
        unanswered.remove(write.mark());
        acknowledged.add(write);
    }

    /** It turned out to have been done when it was sent again. */
    synchronized void wasDoneBefore(Write write) {
        answersLost++;
        isAcknowledged(write);
    }

    synchronized int acknowledgements() {
        return acknowledged.size();
    }

    /** Writes whose answer was lost on the way although they were done. */
    synchronized int answersLost() {
        return answersLost;
    }

    synchronized Set<String> acknowledgedMarks() {
        Set<String> marks = new HashSet<>();
        acknowledged.forEach(w -> marks.add(w.mark()));
        return marks;
    }

    synchronized Set<String> unansweredMarks() {
        return Set.copyOf(unanswered.keySet());
    }

    /** What counts for each cell if exactly these unanswered writes were done. */
    synchronized Map<String, BigDecimal> counting(Set<String> done) {
        Map<String, BigDecimal> counting = new HashMap<>();
        acknowledged.forEach(w -> counting.putAll(w.counts()));
        unanswered.values().stream().filter(w -> done.contains(w.mark())).forEach(w -> counting.putAll(w.counts()));
        return counting;
    }
}
