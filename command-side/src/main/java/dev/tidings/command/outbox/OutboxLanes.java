package dev.tidings.command.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the outbox's workers going, on threads of their own: what hangs outside delays nothing in here. */
@Component
final class OutboxLanes implements SmartLifecycle {

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
        for (int lane = 0; lane < LANES; lane++) {
            tasks.keepDoing(this::workOff, properties.poll());
        }
        tasks.keepDoing(this::count, COUNTED);
    }

    private void workOff() {
        boolean found = true;
        while (running && found) {
            found = worker.workOne();
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
}
