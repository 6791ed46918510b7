package dev.tidings.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread do together what many bring. What comes alone is begun at once; what comes while a batch is at work is
 * the next batch. Where that is wanted, what comes alone is done by whoever brings it, for then nothing need be handed
 * over; several are always done by the batcher's own thread, so that nobody who is interrupted takes others along.
 *
 * <p>Whoever brings something waits for its outcome; what is not begun in time is withdrawn, never done, and refused.
 * What is begun is waited for, so the work must bound its own time. Thread-safe.
 */
public final class Batcher<E, R> implements AutoCloseable {

    private static final long CLOSING_CHECK_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration LAST_WORK = Duration.ofSeconds(30);

    private final BatchQueue<E, R> queue;
    private final Consumer<List<BatchTask<E, R>>> work;
    private final boolean awaitsReturning;
    private final boolean leavesOneToItself;
    private final long patienceNanos;
    private final Thread worker;

    /** Whoever has it is at work. */
    private final Semaphore turn = new Semaphore(1);

    /** Whether what comes now is likely to have company. */
    private volatile boolean crowded;

    /**
     * How much it takes on.
     *
     * @param waiting           how many wait at the most; others wait for a place
     * @param together          how many are a batch at the most
     * @param weight            what a batch weighs at the most, but for its last task
     * @param patience          how long a task waits at the most until it is begun
     * @param awaitsReturning   whether a batch of several is followed by a moment's wait for those who were in it
     * @param leavesOneToItself whether what comes alone is done on the thread that brings it
     */
    public record Limits(
            int waiting,
            int together,
            long weight,
            Duration patience,
            boolean awaitsReturning,
            boolean leavesOneToItself) {}

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
        this.leavesOneToItself = limits.leavesOneToItself();
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
        if (leavesOneToItself && isAlone() && turn.tryAcquire()) {
            return doAlone(task);
        }
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

    private boolean isAlone() {
        return !crowded && queue.isEmpty() && !Thread.currentThread().isInterrupted();
    }

    private R doAlone(BatchTask<E, R> task) {
        try {
            // Whoever closes waits for the turn after saying so: either this is seen here, or it is waited for.
            if (queue.isClosed()) {
                throw new RejectedExecutionException("It is shutting down");
            }
            task.begin();
            attempt(List.of(task));
        } finally {
            turn.release();
        }
        return task.outcome();
    }

    /** Finishes what was accepted as far as time allows, and accepts no more. What is left over is refused. */
    @Override
    public void close() {
        queue.close();
        try {
            long end = System.nanoTime() + LAST_WORK.toNanos();
            if (worker.join(LAST_WORK) && turn.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.refuseAll("It is shutting down");
    }

    private void work() {
        int expected = 1;
        while (!queue.isFinished()) {
            BatchTask<E, R> first = next();
            if (first != null) {
                expected = workTogether(first, expected);
            }
        }
    }

    private @Nullable BatchTask<E, R> next() {
        try {
            return queue.poll(CLOSING_CHECK_NANOS);
        } catch (InterruptedException e) {
            queue.close();
            return null;
        }
    }

    /** Answers how many are to be expected next. */
    private int workTogether(BatchTask<E, R> first, int expected) {
        // Nobody who comes alone again and again gets in before what waits.
        crowded = true;
        turn.acquireUninterruptibly();
        try {
            List<BatchTask<E, R>> batch = queue.take(first, expected);
            if (!batch.isEmpty()) {
                attempt(batch);
            }
            crowded = batch.size() > 1;
            return awaitsReturning ? Math.max(1, batch.size()) : 1;
        } finally {
            turn.release();
        }
    }

    /** Whatever it is, its batch hears of it, and the worker goes on for the next one. */
    private void attempt(List<BatchTask<E, R>> batch) {
        try {
            work.accept(batch);
            batch.forEach(task -> task.fail(new IllegalStateException("It was left without an outcome")));
        } catch (RuntimeException | Error e) {
            batch.forEach(task -> task.fail(e));
        }
    }
}
