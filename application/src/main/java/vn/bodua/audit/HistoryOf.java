package vn.bodua.audit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The history of one thing, for the use case that shows the thing itself: who may see it may see how it came about. */
@Component
public class HistoryOf {

    /** The page of a thing shows no more; the page of the history does. */
    private static final int SHOWN = 50;

    private final HistoryTables tables;

    HistoryOf(HistoryTables tables) {
        this.tables = tables;
    }

    /** What was done with things of a kind, the newest first; what was refused or denied is left to the inspectors. */
    public List<HistoryEntry> done(String subjectKind, Set<String> subjects) {
        return tables.doneWith(subjectKind, subjects, SHOWN);
    }
}
