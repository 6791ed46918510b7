package dev.tidings.projections;

import java.time.Instant;

/**
 * A build of a projection's tables, as it stands.
 *
 * @param codeVersion the {@link Projection#version} that began it
 * @param schema      where its tables are: the engine's own while it is live, else one of its own
 * @param changedAt   since when it has been in its state
 */
record Generation(GenerationId id, int codeVersion, GenerationState state, String schema, Instant changedAt) {}
