package vn.bodua.operation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.bodua.operation.DescribeSystem.Description;
import vn.bodua.operation.JobState;
import vn.bodua.operation.Nodes.Node;
import vn.bodua.operation.SystemFact;
import vn.bodua.operation.SystemFact.Bytes;
import vn.bodua.operation.SystemFact.Count;
import vn.bodua.operation.SystemFact.Moment;
import vn.bodua.operation.SystemFact.Span;
import vn.bodua.operation.SystemFact.Text;
import vn.bodua.operation.SystemFact.Word;
import vn.bodua.web.State;
import vn.bodua.web.Words;

/** How everything stands, as its page shows it. */
public record SystemPage(Description description) {

    private static final long STEP = 1024;
    private static final List<String> SIZES = List.of("B", "KB", "MB", "GB", "TB");

    public Map<String, List<SystemFact>> parts() {
        return description.parts();
    }

    public List<JobState> jobs() {
        return description.jobs();
    }

    public List<Node> nodes() {
        return description.nodes();
    }

    public static String value(Words words, SystemFact fact) {
        return switch (fact.value()) {
            case Text(String text) -> text;
            case Count(long number) -> words.t("number", number);
            case Bytes(long number) -> size(number);
            case Moment(Instant at) -> words.moment(at);
            case Span(Duration length) -> span(words, length);
            case Word(String key) -> words.t("system.word." + key);
        };
    }

    public static State state(SystemFact fact) {
        return switch (fact.standing()) {
            case PLAIN -> State.PLAIN;
            case WELL -> State.WELL;
            case LOOK -> State.LOOK;
            case WRONG -> State.WRONG;
        };
    }

    /** The key of the word that doubles a state's colour. */
    public static String word(SystemFact fact) {
        return "system.standing." + state(fact).code();
    }

    private static String size(long bytes) {
        long number = bytes;
        int place = 0;
        while (number >= 10 * STEP && place < SIZES.size() - 1) {
            number /= STEP;
            place++;
        }
        return number + " " + SIZES.get(place);
    }

    private static String span(Words words, Duration length) {
        return length.toDays() > 0
                ? words.t("system.span.days", length.toDays(), length.toHoursPart())
                : words.t("system.span.hours", length.toHours(), length.toMinutesPart());
    }
}
