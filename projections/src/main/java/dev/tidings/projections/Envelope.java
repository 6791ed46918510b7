package dev.tidings.projections;

import dev.tidings.events.TidingsEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as it stands in the log.
 *
 * @param position   its place in the whole log, from 1
 * @param version    its place in its stream, from 0; -1 for an event that belongs to no stream
 * @param recordedAt when it happened
 */
public record Envelope(long position, long version, Instant recordedAt, TidingsEvent event) {

    /** The event of a message of the log, whose payload it is. */
    public static Envelope of(TrackedEventMessage<?> message, TidingsEvent event) {
        long position = message.trackingToken().position().orElseThrow();
        long version = message instanceof DomainEventMessage<?> inStream ? inStream.getSequenceNumber() : -1;
        return new Envelope(position, version, message.getTimestamp(), event);
    }
}
