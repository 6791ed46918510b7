package dev.tidings.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A moment by which something that is waited for must have happened. It is met or it passes, whichever comes first, and
 * never both. A thread that has one waits without a time of its own: each timed wait of a virtual thread wakes the thread
 * that keeps the JDK's delays twice, once to begin it and once to call it off. Thread-safe.
 */
final class Deadline {

    /** It passes one or two of these late, which is nothing beside the seconds that these last. */
    private static final long LOOK_NANOS = 250_000_000;

    /** Who takes one out of it has decided on it. */
    private static final Set<Deadline> OPEN = ConcurrentHashMap.newKeySet();

    private static final AtomicBoolean LOOKING = new AtomicBoolean();
    private static final Thread LOOKOUT =
            Thread.ofPlatform().name("deadlines").daemon().start(Deadline::lookForEver);

    private final long start = System.nanoTime();
    private final long nanos;
    private final Runnable passed;
    private boolean overdue;

    private Deadline(long nanos, Runnable passed) {
        this.nanos = nanos;
        this.passed = passed;
    }

    /**
     * Sets one.
     *
     * @param passed what is done when it passes, by a thread that all share: it must neither wait nor throw
     */
    static Deadline in(long nanos, Runnable passed) {
        Deadline deadline = new Deadline(nanos, passed);
        OPEN.add(deadline);
        if (!LOOKING.get() && LOOKING.compareAndSet(false, true)) {
            LockSupport.unpark(LOOKOUT);
        }
        return deadline;
    }

    /** Whether it is met; where it is, it never passes. */
    boolean meet() {
        return OPEN.remove(this);
    }

    private static void lookForEver() {
        while (true) {
            if (OPEN.isEmpty()) {
                LOOKING.set(false);
                // One that was set before that has woken nobody.
                if (OPEN.isEmpty()) {
                    LockSupport.park(OPEN);
                }
                LOOKING.set(true);
            }
            LockSupport.parkNanos(OPEN, LOOK_NANOS);
            OPEN.forEach(Deadline::look);
        }
    }

    /** Passes at the second look only: where the whole process stood still, what has come meanwhile is to be seen first. */
    private void look() {
        if (System.nanoTime() - start < nanos) {
            return;
        }
        if (!overdue) {
            overdue = true;
        } else if (OPEN.remove(this)) {
            passed.run();
        }
    }
}
