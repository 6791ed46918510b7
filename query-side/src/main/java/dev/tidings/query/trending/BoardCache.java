package dev.tidings.query.trending;

import dev.tidings.query.projection.ReadPositions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boards, read once for all who ask until something moves or time changes them, and written once. Thread-safe.
 */
@Component
class BoardCache {

    /** Whose tables a board is made of. */
    static final String[] PROJECTIONS = {"post", "trending", "user"};

    private final Board board;
    private final ReadPositions positions;
    private final JsonMapper json;
    private final Duration rest;
    private final Map<BoardChoice, AtomicReference<@Nullable BoardLoad>> latest = new ConcurrentHashMap<>();

    BoardCache(Board board, ReadPositions positions, JsonMapper json, TrendingProperties properties) {
        this.board = board;
        this.positions = positions;
        this.json = json;
        this.rest = properties.rest();
    }

    /**
     * The board of now.
     *
     * @param required the position that it must cover, which the projections have reached
     */
    EncodedBoard get(BoardChoice choice, long required) {
        AtomicReference<@Nullable BoardLoad> slot =
                latest.computeIfAbsent(choice.whole(), whole -> new AtomicReference<>());
        BoardLoad load = load(choice.whole(), required, slot);
        try {
            return load.top(choice.limit(), json);
        } catch (RuntimeException e) {
            // Those who waited for it share the failure, those who come try again.
            slot.compareAndSet(load, null);
            throw e;
        }
    }

    private BoardLoad load(BoardChoice whole, long required, AtomicReference<@Nullable BoardLoad> slot) {
        while (true) {
            BoardLoad known = slot.get();
            if (known != null && known.mayAnswer(required, positions.moves(), rest) && known.holdsAt(board.now())) {
                return known;
            }
            BoardLoad next = begin(whole);
            if (slot.compareAndSet(known, next)) {
                next.run();
                return next;
            }
        }
    }

    private BoardLoad begin(BoardChoice whole) {
        // Asked before the tables are: what moves later is either read as well or makes the load old.
        long moves = positions.moves();
        long position = Long.MAX_VALUE;
        for (String projection : PROJECTIONS) {
            position = Math.min(position, positions.of(projection));
        }
        return new BoardLoad(() -> board.read(whole), position, moves);
    }
}
