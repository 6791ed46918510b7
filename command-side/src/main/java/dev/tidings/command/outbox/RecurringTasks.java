package dev.tidings.command.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again, whether or not it fails: a task that throws would never run again. Of failures in a row
 * the first one is told. Thread-safe.
 */
public final class RecurringTasks {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringTasks.class);

    private final ScheduledExecutorService threads;
    private final BooleanSupplier goesOn;
    private final String failure;
    private volatile boolean isAway;

    /**
     * Tasks on threads that the caller ends.
     *
     * @param goesOn  whether anything is to be done still
     * @param failure what it means that one fails, in words
     */
    public RecurringTasks(ScheduledExecutorService threads, BooleanSupplier goesOn, String failure) {
        this.threads = threads;
        this.goesOn = goesOn;
        this.failure = failure;
    }

    /** Does it after half a pause, and then again and again with whole pauses between. */
    public void keepDoing(Runnable task, Duration pause) {
        Future<?> unused = threads.scheduleWithFixedDelay(
                () -> carefully(task), pause.toMillis() / 2, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets what the threads are doing end, for so long; what has not ended then is interrupted. */
    public static void end(ExecutorService threads, Duration farewell) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(farewell.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void carefully(Runnable task) {
        if (!goesOn.getAsBoolean()) {
            return;
        }
        try {
            task.run();
            isAway = false;
        } catch (RuntimeException | Error e) {
            if (!isAway && goesOn.getAsBoolean()) {
                LOG.warn("{}; this is tried again", failure, e);
            }
            isAway = true;
        }
    }
}
