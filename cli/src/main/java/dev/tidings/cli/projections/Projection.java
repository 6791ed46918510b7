package dev.tidings.cli.projections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a projection is doing, as the API shows it. */
record Projection(
        String name,
        String status,
        int generation,
        @Nullable Integer previousGeneration,
        long position,
        long head,
        Lag lag,
        @Nullable Double rate,
        long deadLetters,
        List<Segment> segments,
        @Nullable Building rebuild) {

    record Lag(long events, double seconds) {}

    record Segment(int segment, long position, @Nullable String owner) {}

    /** What of the rebuild under way matters here. */
    record Building(
            int generation,
            String phase,
            Events events,
            @Nullable Double etaSeconds) {}

    record Events(long done, long total) {}
}
