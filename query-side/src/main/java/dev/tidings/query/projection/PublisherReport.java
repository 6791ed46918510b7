package dev.tidings.query.projection;

import dev.tidings.kafka.LogPublisher;
import dev.tidings.kafka.PublisherStatus;
import dev.tidings.query.projection.PublisherRegistry.Publisher;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Tells how this node's publisher is doing, every other second. */
final class PublisherReport implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(PublisherReport.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int LONGEST_FAILURE = 500;

    private final LogPublisher publisher;
    private final PublisherRegistry registry;
    private final String node = name();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-publisher-report").factory());
    private long sent;
    private long nanos = System.nanoTime();

    PublisherReport(LogPublisher publisher, PublisherRegistry registry) {
        this.publisher = publisher;
        this.registry = registry;
    }

    PublisherReport start() {
        var unused = beats.scheduleWithFixedDelay(this::tell, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void close() {
        beats.shutdownNow();
        try {
            if (beats.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                registry.forget(node);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOGGER.debug("This node's publisher stays known for a while", e);
        }
    }

    private void tell() {
        try {
            PublisherStatus status = publisher.status();
            long now = System.nanoTime();
            double seconds = Math.max(0.001, (now - nanos) / 1e9);
            double rate = (status.sent() - sent) / seconds;
            sent = status.sent();
            nanos = now;
            String failure = status.lastFailure();
            registry.tell(new Publisher(
                    node,
                    publisher.topic(),
                    status.leads(),
                    status.position(),
                    rate,
                    status.failures(),
                    failure == null ? null : failure.substring(0, Math.min(LONGEST_FAILURE, failure.length())),
                    null));
        } catch (DataAccessException e) {
            LOGGER.debug("How this node's publisher is doing can't be told", e);
        }
    }

    private static String name() {
        long process = ProcessHandle.current().pid();
        try {
            return process + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return process + "@localhost";
        }
    }
}
