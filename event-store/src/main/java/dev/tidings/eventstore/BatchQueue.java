package dev.tidings.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tasks that wait to be taken together. What it has accepted is taken or withdrawn, also when it closes. Thread-safe. */
final class BatchQueue<E, R> {

    private static final long RETURN_NANOS = 200_000;

    private final BlockingQueue<BatchTask<E, R>> waiting;
    private final int together;
    private final long weight;
    private final ToLongFunction<E> weigher;
    private volatile boolean closed;

    BatchQueue(int capacity, int together, long weight, ToLongFunction<E> weigher) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.together = together;
        this.weight = weight;
        this.weigher = weigher;
    }

    /**
     * Accepts the task.
     *
     * @return false where there was no room in time, or it is closed: nobody will take it
     */
    boolean offer(BatchTask<E, R> task, long patienceNanos) throws InterruptedException {
        if (closed || !waiting.offer(task, patienceNanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        // Whoever takes may have looked for the last time before this one came.
        return !closed || !task.withdraw();
    }

    /**
     * Takes what is there, all of it begun.
     *
     * @param expected how many are about to come back: they are waited for, for a moment that one alone never notices
     * @return nothing where nothing came in time
     */
    List<BatchTask<E, R>> take(long patienceNanos, int expected) throws InterruptedException {
        BatchTask<E, R> next = waiting.poll(patienceNanos, TimeUnit.NANOSECONDS);
        if (next != null) {
            awaitReturning(expected);
        }
        List<BatchTask<E, R>> taken = new ArrayList<>();
        long weighs = 0;
        while (next != null) {
            if (next.begin()) {
                taken.add(next);
                weighs += weigher.applyAsLong(next.element());
            }
            next = taken.size() < together && weighs < weight ? waiting.poll() : null;
        }
        return taken;
    }

    /** Accepts no more, and wakes who waits for something to take. */
    void close() {
        closed = true;
        // Where there is no room for it, there is something to take.
        boolean unused = waiting.offer(BatchTask.withdrawn());
    }

    /** Whether it is closed and nothing waits. */
    boolean isFinished() {
        return closed && waiting.isEmpty();
    }

    boolean isClosed() {
        return closed;
    }

    /** Withdraws what still waits, and tells whoever brought it. */
    void refuseAll(String reason) {
        @Nullable BatchTask<E, R> task = waiting.poll();
        while (task != null) {
            task.refuse(reason);
            task = waiting.poll();
        }
    }

    private void awaitReturning(int expected) {
        long end = System.nanoTime() + RETURN_NANOS;
        while (waiting.size() + 1 < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(RETURN_NANOS / 10);
        }
    }
}
