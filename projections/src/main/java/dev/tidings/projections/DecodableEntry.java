package dev.tidings.projections;

import dev.tidings.eventstore.LogEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log on its way to projections, which share its decoding. Thread-safe. */
final class DecodableEntry<E> {

    private final LogEntry entry;
    private final @Nullable Class<? extends E> type;
    private final EventTypes<E> types;
    private volatile @Nullable Decoding<E> decoding;

    DecodableEntry(LogEntry entry, EventTypes<E> types) {
        this.entry = entry;
        this.type = types.named(entry.name()).orElse(null);
        this.types = types;
    }

    LogEntry entry() {
        return entry;
    }

    long position() {
        return entry.position();
    }

    /** As the projection receives it; null where it is none of its business. */
    @Nullable
    ReceivedEvent<E> receivedBy(Projection<E> projection) {
        if (type == null) {
            return undecodable(new IllegalStateException("No event is called " + entry.name()));
        }
        if (!projection.handles().contains(type)) {
            return null;
        }
        Decoding<E> decoded = decode();
        if (decoded.event() == null) {
            return undecodable(decoded.failure() == null ? new IllegalStateException() : decoded.failure());
        }
        E event = decoded.event();
        return new ReceivedEvent.Decoded<>(
                new Envelope<>(entry.position(), entry.version(), entry.recordedAt(), event),
                types.stream(event),
                types.overtakes(event),
                SegmentHash.of(projection.sequencedBy(event)),
                entry);
    }

    /** Decodes it beforehand, off the threads that wait for it. */
    Decoding<E> decode() {
        Decoding<E> known = decoding;
        if (known == null) {
            // Two threads may both do it, to the same effect.
            known = decoded();
            decoding = known;
        }
        return known;
    }

    /** Whether an event is called so. */
    boolean isKnown() {
        return type != null;
    }

    /** Whether one of the projections handles it. */
    boolean isOf(Iterable<? extends Projection<E>> projections) {
        for (Projection<E> projection : projections) {
            if (type != null && projection.handles().contains(type)) {
                return true;
            }
        }
        return false;
    }

    private Decoding<E> decoded() {
        try {
            return new Decoding<>(types.decode(entry), null);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return new Decoding<>(null, e);
        }
    }

    private ReceivedEvent<E> undecodable(Throwable cause) {
        return new ReceivedEvent.Undecodable<>(entry.position(), entry.name(), streamId(), cause);
    }

    private @Nullable UUID streamId() {
        try {
            return entry.streamId() == null ? null : UUID.fromString(entry.streamId());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What came of decoding: an event, or why there is none. */
    record Decoding<E>(@Nullable E event, @Nullable Throwable failure) {}
}
