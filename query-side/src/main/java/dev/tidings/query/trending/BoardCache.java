package dev.tidings.query.trending;

import dev.tidings.projections.ReadPositions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boards, read once for all who ask until something moves or time changes them, and encoded once. Of each board one is
 * read at a time: whoever comes meanwhile and can't have the one before waits, and then all of them have the same next
 * one, so that a request waits for two readings at most. Thread-safe.
 */
@Component
class BoardCache {

    /** Whose tables a board is made of. */
    static final String[] PROJECTIONS = {"post", "trending", "user", "comment", "favourite"};

    private final Function<BoardChoice, BoardSnapshot> board;
    private final Supplier<Instant> now;
    private final LongSupplier moves;
    private final LongSupplier position;
    private final JsonMapper json;
    private final Duration rest;
    private final Map<BoardChoice, Slot> slots = new ConcurrentHashMap<>();

    @Autowired
    BoardCache(Board board, ReadPositions positions, JsonMapper json, TrendingProperties properties) {
        this(board::read, board::now, positions::moves, () -> covered(positions), json, properties.rest());
    }

    /**
     * Over any board.
     *
     * @param moves    counts whatever moves
     * @param position what is read from now on covers
     * @param rest     for how long a board may answer that has been overtaken
     */
    BoardCache(
            Function<BoardChoice, BoardSnapshot> board,
            Supplier<Instant> now,
            LongSupplier moves,
            LongSupplier position,
            JsonMapper json,
            Duration rest) {
        this.board = board;
        this.now = now;
        this.moves = moves;
        this.position = position;
        this.json = json;
        this.rest = rest;
    }

    /**
     * The board of now.
     *
     * @param required the position that it must cover, which the projections have reached
     */
    EncodedBoard get(BoardChoice choice, long required) {
        long arrival = System.nanoTime();
        BoardChoice whole = choice.whole();
        Slot slot = slots.computeIfAbsent(whole, any -> new Slot());
        BoardLoad load = known(slot, required, arrival);
        if (load == null) {
            slot.lock.lock();
            try {
                // What was read while this one waited is right for it, too.
                load = known(slot, required, arrival);
                if (load == null) {
                    load = read(whole);
                    slot.latest = load;
                }
            } finally {
                slot.lock.unlock();
            }
        }
        return load.top(choice.limit(), json);
    }

    private @Nullable BoardLoad known(Slot slot, long required, long arrival) {
        BoardLoad latest = slot.latest;
        return latest != null
                        && (latest.beganAfter(arrival, required)
                                || latest.mayAnswer(required, moves.getAsLong(), rest, now))
                ? latest
                : null;
    }

    private BoardLoad read(BoardChoice whole) {
        // Asked before the tables are: what moves later is either read as well or makes the load old.
        long before = moves.getAsLong();
        long covered = position.getAsLong();
        return BoardLoad.of(() -> board.apply(whole), covered, before);
    }

    private static long covered(ReadPositions positions) {
        long position = Long.MAX_VALUE;
        for (String projection : PROJECTIONS) {
            position = Math.min(position, positions.of(projection));
        }
        return position;
    }

    /** What was read last of one board, and who may read it. */
    private static final class Slot {

        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable BoardLoad latest;
    }
}
