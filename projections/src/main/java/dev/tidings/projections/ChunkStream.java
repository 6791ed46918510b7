package dev.tidings.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A stream of {@link EventChunk}s. It says that nothing is available while too many events are under way, and calls back
 * when that has changed. Belongs to one thread at a time; only the callback comes from others.
 */
final class ChunkStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> log;
    private final Projection projection;
    private final GenerationId generation;
    private final ClaimedPositions claimed;
    private final int batchSize;
    private final int chunkSize;
    private final Runnable moved = this::segmentMoved;
    private volatile boolean full;
    private volatile @Nullable Runnable onAvailable;
    private @Nullable TrackedEventMessage<?> next;
    private volatile long delivered;

    ChunkStream(
            BlockingStream<TrackedEventMessage<?>> log,
            Projection projection,
            GenerationId generation,
            ClaimedPositions claimed,
            int batchSize,
            long position) {
        this.log = log;
        this.projection = projection;
        this.generation = generation;
        this.claimed = claimed;
        this.batchSize = batchSize;
        this.chunkSize = Math.max(1, batchSize / 4);
        this.delivered = position;
        claimed.addListener(moved);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        // The log is asked first, so that it reads ahead while the segments are busy.
        return next != null || (log.hasNextAvailable(timeout, unit) && hasRoom());
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            if (next == null && hasNextAvailable()) {
                next = collect();
            }
            return Optional.ofNullable(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Never waits: it is asked for after {@link #hasNextAvailable()}. */
    @Override
    public TrackedEventMessage<?> nextAvailable() {
        TrackedEventMessage<?> chunk = peek().orElseThrow(NoSuchElementException::new);
        delivered = chunk.trackingToken().position().orElseThrow();
        next = null;
        return chunk;
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        onAvailable = callback;
        return log.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        claimed.removeListener(moved);
        log.close();
    }

    private TrackedEventMessage<?> collect() throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        TrackedEventMessage<?> last = log.nextAvailable();
        events.add(last);
        while (log.hasNextAvailable() && (events.size() < chunkSize || nextSharesPositionWith(last))) {
            last = log.nextAvailable();
            events.add(last);
        }
        return new GenericTrackedEventMessage<>(
                last.trackingToken(), GenericEventMessage.asEventMessage(new EventChunk(projection, events)));
    }

    /** An event that an upcaster made several of: a segment's position can't stand between them. */
    private boolean nextSharesPositionWith(TrackedEventMessage<?> last) {
        TrackingToken position = last.trackingToken();
        return log.peek()
                .filter(event -> event.trackingToken().equals(position))
                .isPresent();
    }

    private boolean hasRoom() {
        if (isRoom()) {
            return true;
        }
        // Said before looking again, so that a segment which moves in between calls back.
        full = true;
        if (isRoom()) {
            full = false;
            return true;
        }
        return false;
    }

    private boolean isRoom() {
        return delivered
                        + chunkSize
                        - claimed.slowest(generation.processorName()).orElse(delivered)
                <= batchSize;
    }

    private void segmentMoved() {
        Runnable callback = onAvailable;
        if (full && isRoom() && callback != null) {
            full = false;
            callback.run();
        }
    }
}
