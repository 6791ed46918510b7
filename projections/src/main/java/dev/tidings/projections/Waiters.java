package dev.tidings.projections;

import java.time.Duration;

/** Whoever waits for positions: on this node, and on the others as far as was heard. Thread-safe. */
final class Waiters {

    /** After another node has told that somebody waits there, for so long somebody is believed to. */
    static final Duration BELIEVED = Duration.ofSeconds(5);

    private final ReadPositions positions;
    private volatile long heardAt = System.nanoTime() - BELIEVED.toNanos();

    Waiters(ReadPositions positions) {
        this.positions = positions;
    }

    /** Another node has told that somebody waits there. */
    void heard() {
        heardAt = System.nanoTime();
    }

    boolean isAnybody() {
        return positions.isAnybodyWaiting() || System.nanoTime() - heardAt < BELIEVED.toNanos();
    }
}
