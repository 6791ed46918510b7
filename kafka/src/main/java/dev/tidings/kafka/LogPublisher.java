package dev.tidings.kafka;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the log to its topic, in order: on one process at a time, each position once as a rule and never with a gap. What
 * has been sent is known from the topic alone. Whoever takes over goes on behind what the topic holds then, so that what
 * an overtaken publisher had under way is there twice at worst. Thread-safe.
 */
public final class LogPublisher implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogPublisher.class);

    /** Two pages are under way at most, and a third one is read. */
    private static final PageLimit PAGE = new PageLimit(500, 4_000_000);

    /** Goes first, alone: where it is refused again and again nothing stands behind it, which would hide that it is missing. */
    private static final PageLimit FIRST = new PageLimit(1, 1);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Feed log;
    private final DataSource database;
    private final LogTopic topic;
    private final CloudEvents events;
    private final Counter sent;
    private final Counter failures;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean leads;
    private volatile long published;
    private volatile @Nullable String lastFailure;

    /**
     * What publishes nothing yet.
     *
     * @param log      in PostgreSQL
     * @param database by which the processes agree on who publishes; one connection is kept
     * @param topic    where to
     * @param source   tells this log from others, in each event
     * @param metrics  where lag, rate and failures are told
     */
    public LogPublisher(Feed log, DataSource database, LogTopic topic, URI source, MeterRegistry metrics) {
        this.log = log;
        this.database = database;
        this.topic = topic;
        this.events = new CloudEvents(topic.partition(), source);
        this.sent = Counter.builder("tidings.kafka.published")
                .description("Events that this node has sent to the topic")
                .register(metrics);
        this.failures = Counter.builder("tidings.kafka.publishing.failures")
                .description("Times that this node has had to begin anew")
                .register(metrics);
        Gauge.builder("tidings.kafka.publishing.leads", () -> leads ? 1 : 0)
                .description("1 on the node that publishes")
                .register(metrics);
        Gauge.builder("tidings.kafka.publishing.lag", this, LogPublisher::lag)
                .description("Events of the log that the topic doesn't hold yet, on the node that publishes")
                .baseUnit("events")
                .register(metrics);
        this.thread = Thread.ofPlatform().name("log-publisher").daemon().unstarted(this::run);
    }

    /** Begins: publishes, or waits until it can take over. */
    public LogPublisher start() {
        thread.start();
        return this;
    }

    /** How it is doing. */
    public PublisherStatus status() {
        return new PublisherStatus(leads, published, (long) sent.count(), (long) failures.count(), lastFailure);
    }

    /** Which topic it sends the log to. */
    public String topic() {
        return topic.name();
    }

    /** Whether this process is the one that publishes. */
    boolean leads() {
        return leads;
    }

    /** How far the topic is known to hold the log, on the process that publishes. */
    long published() {
        return published;
    }

    /** Lets what is under way arrive, for a second at most, and leaves the rest to the next one. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(BEAT.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double lag() {
        return leads ? Math.max(0, log.knownHead() - published) : 0;
    }

    private void run() {
        Duration pause = BEAT;
        while (!closed) {
            try (Leadership leadership = Leadership.take(database, "tidings publisher " + topic.name())) {
                if (leadership != null) {
                    publish(leadership);
                    pause = BEAT;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (!closed) {
                    failures.increment();
                    lastFailure = e.toString();
                    LOGGER.warn("The log can't be published to {}, trying again: {}", topic.name(), e.toString());
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            leads = false;
            sleep(pause);
        }
    }

    /**
     * Sends page after page behind what the topic holds, until another process may publish. Whatever fails ends it, and
     * it begins again from what the topic holds then: only so is nothing left out behind a record that was refused.
     */
    private void publish(Leadership leadership) throws InterruptedException, ExecutionException {
        long position = topic.ensureLog();
        published = position;
        leads = true;
        LOGGER.info("Publishing the log to {} from position {}", topic.name(), position + 1);
        Producer<String, byte[]> producer = topic.producer();
        try {
            List<LogEntry> first = log.after(position, FIRST);
            long offset = arrived(send(producer, first), -1);
            position += first.size();
            Page underWay = Page.NOTHING;
            while (!closed && leadership.isHeld()) {
                List<LogEntry> entries = log.after(position, PAGE);
                Page next = send(producer, entries);
                offset = arrived(underWay, offset);
                underWay = next;
                position = entries.isEmpty() ? position : entries.getLast().position();
                if (log.knownHead() <= position) {
                    // What comes until the topic has this goes together.
                    offset = arrived(underWay, offset);
                    underWay = Page.NOTHING;
                    // Nothing that is sent would tell that the topic is gone.
                    producer.partitionsFor(topic.name());
                    log.await(position + 1, BEAT);
                }
            }
            arrived(underWay, offset);
        } finally {
            producer.close(BEAT);
        }
    }

    private Page send(Producer<String, byte[]> producer, List<LogEntry> entries) {
        List<Future<RecordMetadata>> records = entries.stream()
                .map(entry -> producer.send(events.record(entry)))
                .toList();
        return new Page(records, entries.isEmpty() ? null : entries.getLast());
    }

    /** Waits for a page; where its last record stands, which is behind the last one before it. */
    private long arrived(Page page, long before) throws InterruptedException, ExecutionException {
        long offset = before;
        for (Future<RecordMetadata> record : page.records()) {
            RecordMetadata arrived = record.get();
            if (arrived.hasOffset()) {
                if (arrived.offset() <= offset) {
                    throw new IllegalStateException("Somebody has made " + topic.name() + " anew");
                }
                offset = arrived.offset();
            }
        }
        if (page.last() != null) {
            sent.increment(page.records().size());
            published = page.last().position();
        }
        return offset;
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextInt(200)));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Records that are on their way. */
    private record Page(
            List<Future<RecordMetadata>> records, @Nullable LogEntry last) {

        private static final Page NOTHING = new Page(List.of(), null);
    }
}
