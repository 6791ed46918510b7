package dev.tidings.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads what streams begin with, by one statement for all that are asked for on this node while the one before is at work.
 * Most streams end there, and to ask for one costs more than to read it. What is read was so at some moment after it was
 * asked for. A thread with a transaction of its own reads in that. Thread-safe.
 */
public final class GroupingReader implements AutoCloseable {

    private static final Batcher.Limits LIMITS =
            new Batcher.Limits(4096, 64, Long.MAX_VALUE, Duration.ofSeconds(5), false);

    private final DataSource dataSource;
    private final LogReader reader;
    private final PageLimit beginning;
    private final Batcher<String, List<LogEntry>> batcher;

    /**
     * Starts to read.
     *
     * @param dataSource where the schema {@code event_store} lies
     * @param beginning  how much of a stream is read
     */
    public GroupingReader(DataSource dataSource, PageLimit beginning) {
        this.dataSource = dataSource;
        this.reader = new LogReader(dataSource);
        this.beginning = beginning;
        this.batcher = new Batcher<>("stream-reader", LIMITS, stream -> 1, this::read);
    }

    /**
     * The first events of a stream, in its order; none where there is no such stream.
     *
     * @throws org.springframework.dao.DataAccessException when the database fails, or too many are asking
     */
    public List<LogEntry> beginning(String streamId) {
        if (TransactionSynchronizationManager.hasResource(dataSource)) {
            return reader.stream(streamId, 0, beginning);
        }
        try {
            return batcher.submit(streamId);
        } catch (RejectedExecutionException e) {
            throw new DataAccessResourceFailureException("Nothing was read: " + e.getMessage(), e);
        }
    }

    private void read(List<BatchTask<String, List<LogEntry>>> group) {
        try {
            Map<String, List<LogEntry>> beginnings =
                    reader.beginnings(group.stream().map(BatchTask::element).collect(Collectors.toSet()), beginning);
            group.forEach(task -> task.complete(beginnings.getOrDefault(task.element(), List.of())));
        } catch (DataIntegrityViolationException e) {
            // One of the ids is none that PostgreSQL can know, which is no fault of the others.
            if (group.size() == 1) {
                throw e;
            }
            group.forEach(task -> readAlone(task));
        }
    }

    private void readAlone(BatchTask<String, List<LogEntry>> task) {
        try {
            read(List.of(task));
        } catch (RuntimeException e) {
            task.fail(e);
        }
    }

    /** Reads what was asked for as far as time allows, and accepts no more. */
    @Override
    public void close() {
        batcher.close();
    }
}
