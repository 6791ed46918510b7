package dev.tidings.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;
import javax.sql.DataSource;

/**
 * Puts events at the end of the log. An append joins the transaction that the calling thread has open on the data source,
 * if any; otherwise it shares a commit with the others that wait on this node and returns when that is durable.
 * Thread-safe.
 */
public final class EventAppender implements AutoCloseable {

    private final JoiningAppender joining;
    private final GroupingAppender grouping;
    private final Timer timer;
    private final Tracer tracer;

    /**
     * Starts the writer.
     *
     * @param dataSource where the schema {@code event_store} lies; its connections must be in auto-commit mode
     * @param metrics    where append latency and group sizes are counted
     * @param tracer     what makes spans of appends that are part of a trace
     */
    public EventAppender(DataSource dataSource, MeterRegistry metrics, Tracer tracer) {
        this.joining = new JoiningAppender(dataSource);
        this.grouping = new GroupingAppender(dataSource, metrics);
        this.timer = Timer.builder("tidings.append")
                .description("How long an append takes until it is durable")
                .publishPercentileHistogram()
                .register(metrics);
        this.tracer = tracer;
    }

    /**
     * Appends all of the events or none.
     *
     * @return the position of the last one
     * @throws VersionTakenException when a version of a stream is taken already; nothing is appended
     * @throws org.springframework.dao.DataAccessException when the database fails
     */
    public long append(List<LogRow> events) {
        Appender appender = new TracedAppender(joining.hasTransactionToJoin() ? joining : grouping, tracer);
        return timer.record(() -> appender.append(new Append(events)));
    }

    /** Finishes the appends that were accepted, and accepts no more. */
    @Override
    public void close() {
        grouping.close();
    }
}
