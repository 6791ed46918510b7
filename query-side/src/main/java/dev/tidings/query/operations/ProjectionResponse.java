package dev.tidings.query.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tidings.projections.ProjectionStatus;
import dev.tidings.projections.ProjectionStatus.SegmentStatus;
import dev.tidings.projections.Rebuild;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A projection as operators see it.
 *
 * @param version            of the code that began the live generation
 * @param generation         the live one
 * @param previousGeneration what a rollback would bring back; null where there is none
 * @param position           every event up to here is done
 * @param head               the log's last position
 * @param rate               events a second, over the last seconds
 * @param rebuild            the one under way; null where there is none
 */
record ProjectionResponse(
        String name,
        int version,
        int generation,
        @Nullable Integer previousGeneration,
        Status status,
        long position,
        long head,
        Lag lag,
        double rate,
        long deadLetters,
        List<SegmentStatus> segments,
        @Nullable Rebuild rebuild) {

    static ProjectionResponse of(ProjectionStatus status, @Nullable Rebuild rebuild) {
        return new ProjectionResponse(
                status.name(),
                status.version(),
                status.generation(),
                status.previousGeneration(),
                Status.of(status, rebuild),
                status.position(),
                status.head(),
                new Lag(status.lagEvents(), status.lagSeconds()),
                status.rate(),
                status.deadLetters(),
                status.segments(),
                rebuild);
    }

    /**
     * How far it is behind the log's end.
     *
     * @param seconds for how long the oldest event of them has been waiting
     */
    record Lag(long events, double seconds) {}

    /** Whether it moves. */
    enum Status {
        RUNNING,
        REBUILDING,
        /** No node works on the live generation. */
        STOPPED;

        static Status of(ProjectionStatus status, @Nullable Rebuild rebuild) {
            if (status.segments().stream().allMatch(segment -> segment.owner() == null)) {
                return STOPPED;
            }
            return rebuild == null ? RUNNING : REBUILDING;
        }

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
