package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A board that was read, or the failure to, for all who may have the same; and what was encoded of it. Thread-safe. */
final class BoardLoad {

    /** Notifications may be lost, so nothing is believed for longer. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final long position;
    private final long moves;
    private final long startedAt;
    private final @Nullable BoardSnapshot snapshot;
    private final @Nullable RuntimeException failure;
    private final Map<Integer, EncodedBoard> encoded = new ConcurrentHashMap<>();

    private BoardLoad(
            long position,
            long moves,
            long startedAt,
            @Nullable BoardSnapshot snapshot,
            @Nullable RuntimeException failure) {
        this.position = position;
        this.moves = moves;
        this.startedAt = startedAt;
        this.snapshot = snapshot;
        this.failure = failure;
    }

    /**
     * Reads a board. A failure is kept for those who wait for it.
     *
     * @param position what is read covers
     * @param moves    how often anything had moved before
     */
    static BoardLoad of(Supplier<BoardSnapshot> read, long position, long moves) {
        long startedAt = System.nanoTime();
        try {
            return new BoardLoad(position, moves, startedAt, read.get(), null);
        } catch (RuntimeException e) {
            return new BoardLoad(position, moves, startedAt, null, e);
        }
    }

    /** Whether it began once a request had come, whose answer it is then whatever has happened since. */
    boolean beganAfter(long arrival, long required) {
        return position >= required && startedAt - arrival >= 0;
    }

    /**
     * Whether it may answer a request that came later.
     *
     * @param required     what the answer must cover
     * @param currentMoves how often anything has moved by now
     * @param rest         for how long it may answer although something has moved, or time has changed it
     * @param now          what time it is, for boards change by time alone
     */
    boolean mayAnswer(long required, long currentMoves, Duration rest, Supplier<Instant> now) {
        long age = System.nanoTime() - startedAt;
        return snapshot != null
                && position >= required
                && age < LONGEST.toNanos()
                && (age < rest.toNanos() || (moves == currentMoves && snapshot.holdsAt(now.get())));
    }

    /** The first posts of the board, encoded once. Throws what reading it has thrown. */
    EncodedBoard top(int limit, JsonMapper json) {
        if (snapshot == null) {
            throw failure == null ? new IllegalStateException() : failure;
        }
        List<PostSummary> posts = snapshot.posts();
        return encoded.computeIfAbsent(
                Math.min(limit, posts.size()), count -> EncodedBoard.of(posts.subList(0, count), position, json));
    }
}
