package dev.tidings.query.overview;

import dev.tidings.projections.ProjectionEngine;
import dev.tidings.projections.ProjectionStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The last hour as this node has seen it, in its memory: a sample every 15 s. What was before the node's start it does not
 * know. Thread-safe.
 */
@Component
class LastHour implements SmartLifecycle {

    static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final Logger LOGGER = LoggerFactory.getLogger(LastHour.class);

    private static final int MOST = (int) Duration.ofHours(1).dividedBy(INTERVAL);

    private final ProjectionEngine engine;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable ScheduledExecutorService timer;

    LastHour(ProjectionEngine engine, MeterRegistry meters, @Qualifier("queryClock") Clock clock) {
        this.engine = engine;
        this.meters = meters;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    /** How it is now. */
    Sample now() {
        List<ProjectionStatus> statuses = engine.statuses();
        Map<String, Long> lag = new TreeMap<>();
        statuses.forEach(status -> lag.put(status.name(), status.lagEvents()));
        Collection<Timer> requests = meters.find("http.server.requests").timers();
        return new Sample(
                clock.instant(),
                statuses.stream().mapToLong(ProjectionStatus::head).max().orElse(0),
                lag,
                requests.stream().mapToLong(Timer::count).sum(),
                requests.stream()
                        .filter(timer -> "SERVER_ERROR".equals(timer.getId().getTag("outcome")))
                        .mapToLong(Timer::count)
                        .sum());
    }

    void take() {
        try {
            Sample sample = now();
            synchronized (samples) {
                samples.addLast(sample);
                if (samples.size() > MOST) {
                    samples.removeFirst();
                }
            }
        } catch (RuntimeException e) {
            // A database that is away is a gap in the hour, and told of by those who need it.
            LOGGER.debug("No sample was taken", e);
        }
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("last-hour").factory());
        var unused = timer.scheduleWithFixedDelay(this::take, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
