package dev.tidings.projections;

import java.time.Instant;

/**
 * An event as a projection is handed it.
 *
 * @param position   its place in the whole log, from 1
 * @param version    its place in its stream, from 0; -1 for an event that belongs to no stream
 * @param recordedAt when it happened
 */
public record Envelope<E>(long position, long version, Instant recordedAt, E event) {}
