package vn.bodua.operation;

import static vn.bodua.database.generated.Tables.NODE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether this node should be sent requests: the database answers with our tables, there is room, nobody stops us. */
@Component
public class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int ANSWER_WITHIN_SECONDS = 3;

    private final DSLContext sql;
    private final Disk disk;
    private volatile boolean stopping;

    Readiness(DSLContext sql, Disk disk) {
        this.sql = sql;
        this.disk = disk;
    }

    /** What was looked at and whether it is well, in order. */
    public record Answer(Map<String, Boolean> looked) {

        public boolean isReady() {
            return looked.values().stream().allMatch(well -> well);
        }
    }

    public Answer ask() {
        Map<String, Boolean> looked = new LinkedHashMap<>();
        looked.put("running", !stopping);
        looked.put("database", databaseAnswers());
        looked.put("disk", disk.hasRoom());
        return new Answer(looked);
    }

    private boolean databaseAnswers() {
        try {
            // The newest table of the schema: an answer says that the migrations are done, too.
            sql.selectOne()
                    .from(NODE)
                    .limit(1)
                    .queryTimeout(ANSWER_WITHIN_SECONDS)
                    .fetch();
            return true;
        } catch (DataAccessException | org.jooq.exception.DataAccessException unreachable) {
            LOG.warn("The database does not answer: {}", unreachable.getMessage());
            return false;
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
