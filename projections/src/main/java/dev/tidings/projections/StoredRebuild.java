package dev.tidings.projections;

import dev.tidings.projections.Rebuild.Events;
import dev.tidings.projections.Rebuild.Failure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as its row has it.
 *
 * @param eventsAtEnd null until it has ended
 */
record StoredRebuild(
        UUID id,
        GenerationId generation,
        Phase phase,
        boolean switchWhenCaughtUp,
        Reason reason,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant caughtUpAt,
        @Nullable Instant endedAt,
        @Nullable Events eventsAtEnd,
        @Nullable Failure failure,
        @Nullable Verification verification) {}
