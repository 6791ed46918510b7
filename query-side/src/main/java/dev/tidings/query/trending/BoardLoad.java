package dev.tidings.query.trending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tools.jackson.databind.json.JsonMapper;

/** A board being read by one and shared by all who may have the same, and what has been encoded of it. Thread-safe. */
final class BoardLoad {

    /** Notifications may be lost, so nothing is believed for longer. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final long position;
    private final long moves;
    private final long startedAt;
    private final FutureTask<BoardSnapshot> task;
    private final Map<Integer, EncodedBoard> encoded = new ConcurrentHashMap<>();

    /**
     * A load that begins now.
     *
     * @param position what it covers
     * @param moves    how often anything had moved before
     */
    BoardLoad(Callable<BoardSnapshot> read, long position, long moves) {
        this.position = position;
        this.moves = moves;
        this.startedAt = System.nanoTime();
        this.task = new FutureTask<>(read);
    }

    /**
     * Whether it may answer a request.
     *
     * @param required     what the answer must cover
     * @param currentMoves how often anything has moved by now
     * @param rest         for how long it may answer although something has moved
     */
    boolean mayAnswer(long required, long currentMoves, Duration rest) {
        long age = System.nanoTime() - startedAt;
        return position >= required && age < LONGEST.toNanos() && (moves == currentMoves || age < rest.toNanos());
    }

    void run() {
        task.run();
    }

    /** Whether it has not been overtaken by time, once it is there. One that fails is no older than its failure. */
    boolean holdsAt(Instant now) {
        try {
            return snapshot().holdsAt(now);
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Waits for what whoever runs it has found. Throws what that has thrown. */
    private BoardSnapshot snapshot() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a board is read");
        }
    }

    /** The first posts of the board, encoded once. Throws what reading it has thrown. */
    EncodedBoard top(int limit, JsonMapper json) {
        int posts = Math.min(limit, snapshot().posts().size());
        return encoded.computeIfAbsent(
                posts, count -> EncodedBoard.of(snapshot().posts().subList(0, count), position, json));
    }
}
