package dev.tidings.projections;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as one generation reads it: in messages that carry many events each. What Axon does for a message (queue,
 * lock step, callbacks) is paid once for all of them, which a replay of millions of events lives on; and where Axon
 * bounds the number of messages in flight, this bounds the number of events.
 *
 * @param batchSize how many events may be under way from the log to the generation's slowest segment on this node
 */
record EventChunks(
        StreamableMessageSource<TrackedEventMessage<?>> log,
        Projection projection,
        GenerationId generation,
        ClaimedPositions claimed,
        int batchSize)
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        long position = trackingToken == null ? 0 : trackingToken.position().orElse(0);
        return new ChunkStream(log.openStream(trackingToken), projection, generation, claimed, batchSize, position);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return log.createTokenAt(dateTime);
    }
}
