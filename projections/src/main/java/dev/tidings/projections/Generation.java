package dev.tidings.projections;

import java.time.Instant;

/**
 * A build of a projection's tables, as it stands.
 *
 * @param codeVersion the {@link Projection#version} that began it
 * @param schema      where its tables are
 * @param changedAt   since when it has been in its state
 */
public record Generation(GenerationId id, int codeVersion, GenerationState state, String schema, Instant changedAt) {

    /** Where the live generation's tables are, whichever that is. */
    public static final String LIVE_SCHEMA = "read_model";

    /** Where the generation's tables are while it is not the live one. */
    public static String schemaBeside(GenerationId id) {
        return LIVE_SCHEMA + "_" + id.projection().replace('-', '_') + "_" + id.generation();
    }
}
