package dev.tidings.http.defaults;

import java.time.Duration;

/**
 * How many threads should carry the virtual ones: as many as processors while compilers are at work, more once they have
 * rested for some turns. Not safe for several threads.
 */
final class Carriers {

    /** How many turns in a row compilers have to rest. */
    static final int TURNS_OF_REST = 5;

    private static final int PER_PROCESSOR = 4;

    /** From here on one that waits is a small part of all. */
    private static final int ENOUGH = 32;

    /** Of one processor: what compilers take at least when they are at work. */
    private static final double AT_WORK = 0.25;

    private final int processors;
    private int rested;

    Carriers(int processors) {
        this.processors = processors;
    }

    /** Tells of a turn in which compilers took this much time, all of them together. */
    void compiled(long millis, Duration turn) {
        rested = millis < AT_WORK * turn.toMillis() ? Math.min(rested + 1, TURNS_OF_REST) : 0;
    }

    int count() {
        return rested < TURNS_OF_REST ? processors : Math.max(processors, Math.min(PER_PROCESSOR * processors, ENOUGH));
    }
}
