package dev.tidings.projections;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/** Successive events of the log on their way to one projection, whose segments on this node share the decoding. */
final class EventChunk {

    private final Projection projection;
    private final List<TrackedEventMessage<?>> messages;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable List<ReceivedEvent> decoded;

    EventChunk(Projection projection, List<TrackedEventMessage<?>> messages) {
        this.projection = projection;
        this.messages = List.copyOf(messages);
    }

    /** What concerns the projection, in the order of the log: the types that it handles, and what can't be read. */
    List<ReceivedEvent> events() {
        lock.lock();
        try {
            if (decoded == null) {
                decoded = decode();
            }
            return decoded;
        } finally {
            lock.unlock();
        }
    }

    private List<ReceivedEvent> decode() {
        List<ReceivedEvent> events = new ArrayList<>(messages.size());
        for (TrackedEventMessage<?> message : messages) {
            EventType type = EventType.of(message.getPayloadType()).orElse(null);
            if (type == null || projection.handles().contains(type)) {
                events.add(decode(message, type));
            }
        }
        return events;
    }

    private ReceivedEvent decode(TrackedEventMessage<?> message, @Nullable EventType type) {
        long position = message.trackingToken().position().orElseThrow();
        String name = type == null ? "unknown" : type.eventName();
        try {
            Object payload = message.getPayload();
            if (payload instanceof TidingsEvent event) {
                return new ReceivedEvent.Decoded(
                        Envelope.of(message, event), SegmentHash.of(projection.sequencedBy(event)), message);
            }
            if (payload instanceof UnknownSerializedType unknown) {
                name = unknown.serializedType().getName();
            }
            return undecodable(message, position, name, new IllegalStateException("No event is called " + name));
        } catch (RuntimeException | LinkageError e) {
            return undecodable(message, position, name, e);
        }
    }

    private static ReceivedEvent undecodable(
            TrackedEventMessage<?> message, long position, String name, Throwable cause) {
        UUID stream = stream(message);
        int hash = stream == null ? SegmentHash.of(position) : SegmentHash.of(stream);
        return new ReceivedEvent.Undecodable(position, name, stream, hash, cause);
    }

    private static @Nullable UUID stream(TrackedEventMessage<?> message) {
        try {
            return message instanceof DomainEventMessage<?> inStream
                    ? UUID.fromString(inStream.getAggregateIdentifier())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
