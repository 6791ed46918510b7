package dev.tidings.projections;

import dev.tidings.projections.ProjectionStatus.SegmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay of the log into a generation of its own.
 *
 * @param generation         the one that it builds
 * @param switchWhenCaughtUp whether the generation becomes live by itself once it follows the log
 * @param startedBy          the user who asked for it; null where nobody did
 * @param rate               events a second over the last seconds; null where that is not known, or it has ended
 * @param etaSeconds         until it has caught up, at that rate; null where that cannot be said
 * @param segments           none once it has ended
 * @param failure            null unless it failed
 * @param verification       the last one; null where there was none
 */
public record Rebuild(
        UUID id,
        String projection,
        int generation,
        Phase phase,
        boolean switchWhenCaughtUp,
        Reason reason,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant caughtUpAt,
        @Nullable Instant endedAt,
        Events events,
        @Nullable Double rate,
        @Nullable Long etaSeconds,
        List<SegmentStatus> segments,
        @Nullable Failure failure,
        @Nullable Verification verification) {

    /** Takes a copy. */
    public Rebuild {
        segments = List.copyOf(segments);
    }

    /**
     * How far it is.
     *
     * @param done  events of the log that it has behind it, on average over its segments
     * @param total events that the log has; where it has ended, that the log had then
     */
    public record Events(long done, long total) {}

    /**
     * What it could not handle.
     *
     * @param position where in the log the event stands
     * @param event    its name
     * @param cause    the type of what went wrong
     * @param message  what it said, without data of the database
     */
    public record Failure(
            long position,
            String event,
            String cause,
            @Nullable String message) {}
}
