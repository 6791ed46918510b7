package dev.tidings.projections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param version            of the code that began the live generation
 * @param generation         the live one
 * @param previousGeneration the one that a rollback would bring back; null where there is none
 * @param position    every event up to here is done in all segments
 * @param head        the log's last position
 * @param lagEvents   how many events of the log stand behind that
 * @param lagSeconds  for how long the oldest of them has been waiting; 0 where there is none
 * @param rate        how many events a second it has gone forward over the last seconds, as far as that is known
 * @param deadLetters how many events wait because they, or earlier ones of their stream, failed
 */
public record ProjectionStatus(
        String name,
        int version,
        int generation,
        @Nullable Integer previousGeneration,
        List<SegmentStatus> segments,
        long position,
        long head,
        long lagEvents,
        double lagSeconds,
        double rate,
        long deadLetters) {

    /**
     * One part of the projection's events.
     *
     * @param position how far it is
     * @param owner    the node that works on it; null while none does
     */
    public record SegmentStatus(
            int segment, long position, @Nullable String owner) {}
}
