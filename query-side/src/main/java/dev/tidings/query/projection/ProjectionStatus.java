package dev.tidings.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param position    every event up to here is done in all segments
 * @param lagEvents   how many events of the log stand behind that
 * @param lagSeconds  for how long the oldest of them has been waiting; 0 where there is none
 * @param deadLetters how many events wait because they, or earlier ones of their stream, failed
 */
public record ProjectionStatus(
        String name, List<SegmentStatus> segments, long position, long lagEvents, double lagSeconds, long deadLetters) {

    /**
     * One part of the projection's events.
     *
     * @param position how far it is
     * @param owner    the node that works on it; null while none does
     */
    public record SegmentStatus(
            int segment, long position, @Nullable String owner) {}
}
