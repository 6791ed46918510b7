package dev.tidings.projections;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far the segments are that this node has claimed, so that it reads no further ahead than they can follow. */
final class ClaimedPositions {

    /** A claim whose release got lost, with the database away, must not hold the others up for ever. */
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(1).toNanos();

    private final Map<String, Map<Integer, Claim>> claims = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    void reached(String processor, int segment, long position) {
        of(processor).put(segment, new Claim(position, System.nanoTime()));
        listeners.forEach(Runnable::run);
    }

    void renewed(String processor, int segment) {
        of(processor).computeIfPresent(segment, (s, claim) -> new Claim(claim.position(), System.nanoTime()));
    }

    void released(String processor, int segment) {
        of(processor).remove(segment);
        listeners.forEach(Runnable::run);
    }

    /** The position of the processor's segment on this node that is the furthest behind. */
    OptionalLong slowest(String processor) {
        long now = System.nanoTime();
        return of(processor).values().stream()
                .filter(claim -> now - claim.nanos() < FORGOTTEN_NANOS)
                .mapToLong(Claim::position)
                .min();
    }

    /** Runs the listener, quickly, whenever a segment moves or is released. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private Map<Integer, Claim> of(String processor) {
        return claims.computeIfAbsent(processor, p -> new ConcurrentHashMap<>());
    }

    private record Claim(long position, long nanos) {}
}
