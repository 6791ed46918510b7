package dev.tidings.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Puts events at the end of the log. An append joins the transaction that the calling thread has open on the data source
 * by a {@link LogTransactionManager}, if any, and is written when that commits; otherwise it shares a commit with the others that wait on this node and returns when that is durable.
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
        this.timer = Timer.builder("tidings.append")
                .description("How long an append takes until it is durable")
                .publishPercentileHistogram()
                .register(metrics);
        this.joining = new JoiningAppender(dataSource, timer);
        this.grouping = new GroupingAppender(dataSource, metrics);
        this.tracer = tracer;
    }

    /**
     * Appends all of the events or none.
     *
     * @return where the last one stands, or will stand
     * @throws VersionTakenException when a version of a stream is taken already; nothing is appended
     * @throws OutcomeUnknownException when the answer to the commit was lost: they may be appended or not
     * @throws org.springframework.dao.DataAccessException when the database fails; nothing is appended
     */
    public Appended append(List<LogRow> events) {
        Append append = new Append(events);
        if (joining.hasTransactionToJoin()) {
            return new TracedAppender(joining, tracer).append(append);
        }
        long start = System.nanoTime();
        try {
            return new TracedAppender(grouping, tracer).append(append);
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Finishes the appends that were accepted, and accepts no more. */
    @Override
    public void close() {
        grouping.close();
    }
}
