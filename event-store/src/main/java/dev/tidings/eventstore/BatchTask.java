package dev.tidings.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that somebody brought to a {@link Batcher} and waits for. It is begun or withdrawn, whichever comes first, and
 * never both: who is told that it was not begun can rely on it. Thread-safe.
 */
public final class BatchTask<E, R> {

    private static final String TOO_LATE = "Too much is waiting";

    private final E element;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<R> outcome = new CompletableFuture<>();

    BatchTask(E element) {
        this.element = element;
    }

    /** Nobody's, which is never begun. Nobody looks at what a task has brought that is not begun. */
    @SuppressWarnings("NullAway")
    static <E, R> BatchTask<E, R> withdrawn() {
        BatchTask<E, R> task = new BatchTask<>(null);
        task.decided.set(true);
        return task;
    }

    /** What was brought. */
    public E element() {
        return element;
    }

    /** Ends the waiting. Only the first outcome counts. */
    public void complete(R result) {
        outcome.complete(result);
    }

    /** Ends the waiting with a failure. Only the first outcome counts. */
    public void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    /** Ends the waiting where nobody has: whoever brought it hears of it at least. */
    void failWithoutOutcome() {
        if (!outcome.isDone()) {
            fail(new IllegalStateException("It was left without an outcome"));
        }
    }

    /** Whether it may be begun: nobody has withdrawn it, and from now on nobody can. */
    boolean begin() {
        return decided.compareAndSet(false, true);
    }

    /** Whether it will never be begun. */
    boolean withdraw() {
        return decided.compareAndSet(false, true);
    }

    /** Withdraws it, and tells whoever waits. */
    void refuse(String reason) {
        if (withdraw()) {
            fail(new RejectedExecutionException(reason));
        }
    }

    /** Waits until it is begun for as long as that, and after that until it is done. */
    R await(long patienceNanos) {
        if (patienceNanos > 0) {
            awaitOutcome(patienceNanos);
        } else {
            refuse(TOO_LATE);
        }
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void awaitOutcome(long patienceNanos) {
        Deadline begun = Deadline.in(patienceNanos, () -> refuse(TOO_LATE));
        try {
            outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse("Interrupted while waiting");
        } catch (ExecutionException e) {
            // Whoever joins throws it, as it is there.
        } finally {
            begun.meet();
        }
    }
}
