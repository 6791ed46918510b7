package dev.tidings.command.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the outbox's workers going, on threads of their own: what hangs outside delays nothing in here. */
@Component
final class OutboxLanes implements SmartLifecycle, DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxLanes.class);

    /** One slow mail holds up no other. */
    private static final int LANES = 2;

    private static final Duration COUNTED = Duration.ofSeconds(15);

    /** Stopping waits for so long for what is being done. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final OutboxWorker worker;
    private final OutboxTable table;
    private final OutboxMetrics metrics;
    private final OutboxProperties properties;
    private volatile ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean running;

    OutboxLanes(OutboxWorker worker, OutboxTable table, OutboxMetrics metrics, OutboxProperties properties) {
        this.worker = worker;
        this.table = table;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public void start() {
        threads.shutdown();
        threads = Executors.newScheduledThreadPool(
                LANES + 1, Thread.ofPlatform().name("outbox-", 0).daemon().factory());
        running = true;
        RecurringTasks tasks =
                new RecurringTasks(threads, this::isRunning, "It can't be seen what is to be done outside");
        tasks.keepDoing(this::count, COUNTED);
    }

    @Override
    public String isDue() {
        return OutboxTable.IS_DUE;
    }

    @Override
    public Duration poll() {
        return properties.poll();
    }

    @Override
    public void begin() {
        while (running && busy.get() < LANES) {
            busy.incrementAndGet();
            threads.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            boolean found = true;
            while (running && found) {
                found = worker.workOne();
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("The outbox could not be worked off; this is tried again", e);
        } finally {
            busy.decrementAndGet();
        }
    }

    private void count() {
        metrics.show(table.counts());
    }

    @Override
    public void stop() {
        running = false;
        RecurringTasks.end(threads, FAREWELL);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DueWork.PHASE;
    }
}
