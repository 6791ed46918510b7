package dev.tidings.kafka;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.KnownHead;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The log as its topic holds it. Kafka delivers some positions twice, and keeps no place for anybody here: a position is
 * found by reading, repetitions are passed over, and whoever projects keeps its own place beside its rows. Thread-safe.
 */
public final class KafkaFeed implements Feed, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(KafkaFeed.class);

    /** Whoever reads at the log's end, and a few that rebuild. */
    private static final int READERS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

    private final LogTopic topic;
    private final Semaphore readers = new Semaphore(READERS);
    private final Deque<PositionedReader> idle = new ArrayDeque<>();
    private final KnownHead known = new KnownHead();
    private final RecentEntries recent = new RecentEntries();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition followed = lock.newCondition();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean hasGap;
    private long followedTo;

    /** Of the thread that follows alone: why it last could not. */
    private @Nullable String failure;

    /** Starts to follow a topic, which need not exist yet. */
    public KafkaFeed(LogTopic topic, MeterRegistry metrics) {
        this.topic = topic;
        Gauge.builder("tidings.kafka.feed.gap", () -> hasGap ? 1 : 0)
                .description("1 where the topic leaves a position out: nothing behind it is projected")
                .register(metrics);
        Gauge.builder("tidings.kafka.feed.head", known::position)
                .description("The last position that the topic holds without a gap")
                .register(metrics);
        this.thread = Thread.ofPlatform().name("log-topic").daemon().unstarted(this::run);
        thread.start();
    }

    @Override
    public long head() {
        long end = reading(0, PositionedReader::end);
        try {
            lock.lockInterruptibly();
            try {
                long nanos = PATIENCE.toNanos();
                while (followedTo < end && nanos > 0) {
                    nanos = followed.awaitNanos(nanos);
                }
                if (followedTo < end) {
                    throw new DataAccessResourceFailureException("The end of " + topic.name() + " can't be read");
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted", e);
        }
        return known.position();
    }

    @Override
    public long knownHead() {
        return known.position();
    }

    @Override
    public List<LogEntry> after(long position, PageLimit limit) {
        List<LogEntry> entries = recent.after(position, limit);
        return entries.isEmpty() ? reading(position, reader -> reader.after(position, limit)) : entries;
    }

    @Override
    public List<LogEntry> at(List<Long> positions, PageLimit limit) {
        List<LogEntry> found = new ArrayList<>();
        long bytes = 0;
        PageLimit one = new PageLimit(1, 1);
        Iterator<Long> wanted = positions.stream().sorted().iterator();
        while (wanted.hasNext() && !limit.isReachedBy(found.size(), bytes)) {
            long position = wanted.next();
            for (LogEntry entry : after(position - 1, one)) {
                if (entry.position() == position) {
                    found.add(entry);
                    bytes += entry.payload().length;
                }
            }
        }
        return found;
    }

    @Override
    public boolean await(long position, Duration patience) throws InterruptedException {
        return known.awaitBeyond(position - 1, patience);
    }

    @Override
    public Registration onGrowth(Runnable listener) {
        return known.onGrowth(listener);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (idle) {
            idle.forEach(PositionedReader::close);
            idle.clear();
        }
    }

    private void run() {
        while (!closed) {
            try (TopicReader reader = topic.follower()) {
                follow(reader);
            } catch (RuntimeException e) {
                if (!closed) {
                    failed(e.toString());
                    pause();
                }
            }
        }
    }

    /** Says once why, for it is tried again each second. */
    private void failed(String reason) {
        if (!reason.equals(failure)) {
            LOGGER.warn("The topic {} can't be followed, and is tried again and again: {}", topic.name(), reason);
        }
        failure = reason;
    }

    private void follow(TopicReader reader) {
        recent.clear();
        Prefix prefix = LogTopic.read(reader);
        long end = reader.end();
        reached(prefix, end);
        while (!closed) {
            boolean hasMore = reader.awaitMore(Duration.ofMillis(200));
            for (@Nullable ConsumerRecord<String, byte[]> record = hasMore ? reader.next(Long.MAX_VALUE) : null;
                    record != null;
                    record = reader.hasFetched() ? reader.next(Long.MAX_VALUE) : null) {
                if (prefix.continuesWith(CloudEvents.position(record))) {
                    remember(record);
                }
                end = record.offset() + 1;
            }
            if (hasMore) {
                reached(prefix, end);
            }
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        try {
            recent.add(CloudEvents.entry(record));
        } catch (ForeignRecordException e) {
            // Whoever reads it finds the same, and says so.
            recent.clear();
        }
    }

    private void reached(Prefix prefix, long end) {
        if (prefix.hasGap() && !hasGap) {
            LOGGER.error(
                    "The topic {} has a gap: position {} is missing. Nothing behind it is projected until the log's"
                            + " publisher has filled it",
                    topic.name(),
                    prefix.end() + 1);
        }
        if (failure != null) {
            LOGGER.info("The topic {} is followed again", topic.name());
        }
        failure = null;
        hasGap = prefix.hasGap();
        known.reached(prefix.end());
        lock.lock();
        try {
            followedTo = end;
            followed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T reading(long position, Function<PositionedReader, T> question) {
        try {
            if (!readers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DataAccessResourceFailureException("All readers of " + topic.name() + " are taken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted", e);
        }
        try {
            PositionedReader reader = take(position);
            try {
                T answer = question.apply(reader);
                giveBack(reader);
                return answer;
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } finally {
            readers.release();
        }
    }

    /** One that stands at the position already, if there is one. */
    private PositionedReader take(long position) {
        synchronized (idle) {
            for (PositionedReader reader : idle) {
                if (reader.position() == position) {
                    idle.remove(reader);
                    return reader;
                }
            }
            if (idle.size() == READERS) {
                return idle.removeFirst();
            }
        }
        return new PositionedReader(topic.reader());
    }

    private void giveBack(PositionedReader reader) {
        synchronized (idle) {
            if (closed || idle.size() == READERS) {
                reader.close();
            } else {
                idle.addLast(reader);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECT);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
