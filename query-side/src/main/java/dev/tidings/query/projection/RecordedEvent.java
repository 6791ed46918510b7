package dev.tidings.query.projection;

import dev.tidings.events.TidingsEvent;
import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param position   its place in the whole log, from 1
 * @param version    its place in its stream, from 0; -1 for an event that belongs to no stream
 * @param recordedAt when it happened
 */
public record RecordedEvent(long position, long version, Instant recordedAt, TidingsEvent event) {}
