package dev.tidings.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Lets one thread do together what many bring. What comes alone is begun at once; what comes while a batch is at work is
 * the next batch. Whoever brings something waits for its outcome; what is not begun in time is withdrawn, never done, and
 * refused. What is begun is waited for, so the work must bound its own time. Thread-safe.
 */
public final class Batcher<E, R> implements AutoCloseable {

    private static final Duration LAST_WORK = Duration.ofSeconds(30);

    private final BatchQueue<E, R> queue;
    private final Consumer<List<BatchTask<E, R>>> work;
    private final boolean awaitsReturning;
    private final long patienceNanos;
    private final Thread worker;

    /**
     * How much it takes on.
     *
     * @param waiting         how many wait at the most; others wait for a place
     * @param together        how many are a batch at the most
     * @param weight          what a batch weighs at the most, but for its last task
     * @param patience        how long a task waits at the most until it is begun
     * @param awaitsReturning whether a batch of several is followed by a moment's wait for those who were in it
     */
    public record Limits(int waiting, int together, long weight, Duration patience, boolean awaitsReturning) {}

    /**
     * Starts the worker.
     *
     * @param weigher what a task weighs
     * @param work    gives each task an outcome; what it throws is the outcome of those that it gave none
     */
    public Batcher(String name, Limits limits, ToLongFunction<E> weigher, Consumer<List<BatchTask<E, R>>> work) {
        this.queue = new BatchQueue<>(limits.waiting(), limits.together(), limits.weight(), weigher);
        this.work = work;
        this.awaitsReturning = limits.awaitsReturning();
        this.patienceNanos = limits.patience().toNanos();
        this.worker = Thread.ofPlatform().name(name).start(this::work);
    }

    /**
     * Brings something, and waits for what comes of it.
     *
     * @throws RejectedExecutionException when it was not begun and never will be
     */
    public R submit(E element) {
        BatchTask<E, R> task = new BatchTask<>(element);
        long start = System.nanoTime();
        try {
            if (!queue.offer(task, patienceNanos)) {
                throw new RejectedExecutionException(queue.isClosed() ? "It is shutting down" : "Too much is waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted while waiting", e);
        }
        return task.await(patienceNanos - (System.nanoTime() - start));
    }

    /** Finishes what was accepted as far as time allows, and accepts no more. What is left over is refused. */
    @Override
    public void close() {
        queue.close();
        try {
            worker.join(LAST_WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.refuseAll("It is shutting down");
    }

    private void work() {
        int expected = 1;
        while (!queue.isFinished()) {
            List<BatchTask<E, R>> batch = next(expected);
            if (!batch.isEmpty()) {
                expected = awaitsReturning ? batch.size() : 1;
                attempt(batch);
            }
        }
    }

    private List<BatchTask<E, R>> next(int expected) {
        try {
            return queue.take(Long.MAX_VALUE, expected);
        } catch (InterruptedException e) {
            queue.close();
            return List.of();
        }
    }

    /** Whatever it is, its batch hears of it, and the worker goes on for the next one. */
    private void attempt(List<BatchTask<E, R>> batch) {
        try {
            work.accept(batch);
            batch.forEach(BatchTask::failWithoutOutcome);
        } catch (RuntimeException | Error e) {
            batch.forEach(task -> task.fail(e));
        }
    }
}
