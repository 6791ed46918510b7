package dev.tidings.eventstore;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a feed is known to reach, and who waits until it reaches further. Asks nobody. Thread-safe. */
public final class KnownHead {

    private final CopyOnWriteArrayList<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long position;

    /** The position of the last event that is known, 0 while none is. */
    public long position() {
        return position;
    }

    /** There is an event at the position. Where that is further than was known, all who wait and follow are told. */
    public void reached(long head) {
        lock.lock();
        try {
            if (head <= position) {
                return;
            }
            position = head;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        followers.forEach(Runnable::run);
    }

    /**
     * Waits until events behind the position are known.
     *
     * @return false where the time was up before
     */
    public boolean awaitBeyond(long known, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (position <= known && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return position > known;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the listener, quickly, whenever more is known; until the answer is closed. */
    public Feed.Registration onGrowth(Runnable listener) {
        followers.add(listener);
        return () -> followers.remove(listener);
    }
}
