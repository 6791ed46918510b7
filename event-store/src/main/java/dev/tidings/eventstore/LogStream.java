package dev.tidings.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventLog log;
    private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long position;
    private volatile @Nullable Runnable onAvailable;

    LogStream(EventLog log, long position) {
        this.log = log;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(fetched.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fetch();
        if (fetched.isEmpty() && timeout > 0 && log.awaitBeyond(position, Duration.of(timeout, unit.toChronoUnit()))) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // waits on
        }
        return fetched.remove();
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        log.closed(this);
    }

    void available() {
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    private void fetch() {
        if (fetched.isEmpty()) {
            fetched.addAll(log.after(position));
            if (!fetched.isEmpty()) {
                position = PostgresEventStorageEngine.position(fetched.getLast().trackingToken());
            }
        }
    }
}
