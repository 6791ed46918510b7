package dev.tidings.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The log as those read it who follow it, wherever it comes from. Positions are 1, 2, 3, … without a gap, and what stands
 * at a position never changes. Thread-safe.
 */
public interface Feed {

    /** The position of the last event, 0 while there is none. Asks where the log comes from. */
    long head();

    /** The position of the last event as far as it is known; asks nobody. Never more than there is. */
    long knownHead();

    /**
     * The events behind a position, in order: the first one is at the next position, and none is left out. At the end of
     * the log there are none.
     *
     * @throws org.springframework.dao.DataAccessException when they can't be read now
     */
    List<LogEntry> after(long position, PageLimit limit);

    /**
     * The same for somebody who does not need some events: these may be left out, but for the last one of a page, and count
     * for no bytes then.
     *
     * @param unneeded what these events are called
     */
    default LogPage after(long position, PageLimit limit, Set<String> unneeded) {
        return new LogPage(after(position, limit), 0);
    }

    /**
     * The events with the given positions, in order: the first ones, where they are more than a page. Positions that the
     * log doesn't hold are left out.
     */
    List<LogEntry> at(List<Long> positions, PageLimit limit);

    /**
     * Waits until the log holds an event with the position.
     *
     * @return false where the time was up before
     */
    boolean await(long position, Duration patience) throws InterruptedException;

    /** Runs the listener, quickly, whenever the log is known to have grown; until the answer is closed. */
    Registration onGrowth(Runnable listener);

    /** What ends with {@link #close}. */
    interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
