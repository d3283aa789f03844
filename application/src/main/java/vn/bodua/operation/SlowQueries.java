package vn.bodua.operation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes queries that took long into the log: the statement with its places, never the values in them. */
final class SlowQueries implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger("bodua.slow-queries");
    private static final int SHOWN = 4_000;

    private final int limitMillis;
    private final transient MeterRegistry meters;
    private long began;

    SlowQueries(int limitMillis, MeterRegistry meters) {
        this.limitMillis = limitMillis;
        this.meters = meters;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        began = System.nanoTime();
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        meters.timer("bodua.sql", "kind", context.type().name().toLowerCase(java.util.Locale.ROOT))
                .record(took);
        if (limitMillis > 0 && took.toMillis() >= limitMillis) {
            LOG.warn("{} ms: {}", took.toMillis(), statement(context));
        }
    }

    private static String statement(ExecuteContext context) {
        String[] batch = context.batchSQL();
        String sql = context.sql() != null ? context.sql() : batch.length == 0 ? "" : batch[0];
        String text = String.valueOf(sql);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
    }
}
