package vn.bodua.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;

/**
 * Searches the history within the units that the person reaches; acts at no unit, such as sign-ins, are found by those
 * who reach everything.
 */
@Component
public class SearchHistory {

    private final HistoryTables tables;

    SearchHistory(HistoryTables tables) {
        this.tables = tables;
    }

    /**
     * What is sought; empty texts mean any.
     *
     * @param account who acted, or for whom
     * @param useCase beginning of the use case's name
     * @param firstDay in Hà Nội
     * @param lastDay in Hà Nội, included
     */
    public record Question(
            String account,
            String useCase,
            String subjectKind,
            String subject,
            String unit,
            String result,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay) {

        public static final Question ANYTHING =
                new Question("", "", "", "", "", "", Optional.empty(), Optional.empty());

        /** Everything about one thing. */
        public static Question about(String subjectKind, String subject) {
            return new Question("", "", subjectKind, subject, "", "", Optional.empty(), Optional.empty());
        }
    }

    /** One stretch of what was found, the newest first. */
    public record Found(List<HistoryEntry> entries, int total) {}

    @Permitted(Permission.SEE_HISTORY)
    public Outcome<Found> search(Actor actor, Question question, int offset, int limit) {
        return Outcome.done(tables.search(question, actor.reach(Permission.SEE_HISTORY), offset, limit));
    }

    /** The head of the chain and the anchors dropped last. */
    public record Standing(Optional<HistoryTables.Head> head, List<Anchor> anchors) {}

    @Permitted(Permission.SEE_HISTORY)
    public Outcome<Standing> standing(Actor actor) {
        return Outcome.done(new Standing(tables.head(), tables.latestAnchors(7)));
    }
}
