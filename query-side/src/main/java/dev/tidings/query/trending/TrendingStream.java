package dev.tidings.query.trending;

import static java.util.Objects.requireNonNull;

import dev.tidings.projections.ReadPositions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Shows every listener the board whenever it has changed: looks when something has moved, but not more often than twice
 * a second, and once a second anyway, for time changes boards too. One thread for all listeners. Ends all streams before
 * the web server waits for its requests to end.
 */
@Component
class TrendingStream implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(TrendingStream.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final TrendingListeners listeners;
    private final BoardCache boards;
    private final ReadPositions positions;
    private final Duration heartbeat;
    private @Nullable Thread thread;
    private boolean failing;

    TrendingStream(
            TrendingListeners listeners, BoardCache boards, ReadPositions positions, TrendingProperties properties) {
        this.listeners = listeners;
        this.boards = boards;
        this.positions = positions;
        this.heartbeat = properties.heartbeat();
    }

    @Override
    public synchronized void start() {
        listeners.open();
        thread = Thread.ofVirtual().name("trending-stream").start(this::run);
    }

    @Override
    public synchronized void stop() {
        Thread running = requireNonNull(thread);
        thread = null;
        running.interrupt();
        try {
            running.join();
            listeners.close(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (true) {
                long moves = positions.moves();
                show();
                keepAlive();
                Thread.sleep(PAUSE);
                positions.awaitMove(moves, LOOK.minus(PAUSE));
            }
        } catch (InterruptedException e) {
            // Stopped.
        }
    }

    private void show() {
        try {
            Map<BoardChoice, EncodedBoard> current = new HashMap<>();
            for (TrendingListener listener : listeners.all()) {
                listener.show(current.computeIfAbsent(listener.choice(), choice -> boards.get(choice, 0)));
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOGGER.warn("The board can't be read for its listeners, who wait until it can: {}", e.toString());
            }
            failing = true;
        }
    }

    private void keepAlive() {
        for (TrendingListener listener : listeners.all()) {
            if (listener.isStuckFor(PATIENCE)) {
                listener.forget();
            } else if (listener.isSilentFor(heartbeat)) {
                listener.greet();
            }
        }
    }
}
