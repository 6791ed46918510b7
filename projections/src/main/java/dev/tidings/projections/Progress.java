package dev.tidings.projections;

import dev.tidings.eventstore.Feed;
import dev.tidings.projections.ProjectionStatus.SegmentStatus;
import dev.tidings.projections.Rebuild.Events;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far rebuilds are, on all nodes together. Thread-safe. */
final class Progress {

    private final SegmentTable segments;
    private final ProjectionRates rates;
    private final Feed feed;

    Progress(SegmentTable segments, ProjectionRates rates, Feed feed) {
        this.segments = segments;
        this.rates = rates;
        this.feed = feed;
    }

    /** How far a generation is now. */
    Events of(GenerationId id) {
        return events(segments.of(id), feed.head());
    }

    /** By how many events of the log the generation's slowest segment is behind its end. */
    long behind(GenerationId id) {
        long position =
                segments.of(id).stream().mapToLong(SegmentRow::position).min().orElse(0);
        return feed.head() - position;
    }

    /** The rebuild as operators see it. */
    Rebuild of(StoredRebuild stored) {
        List<SegmentRow> rows = stored.phase().isEnd() ? List.of() : segments.of(stored.generation());
        Events events = stored.eventsAtEnd() == null ? events(rows, feed.head()) : stored.eventsAtEnd();
        Double rate = stored.phase().isEnd() ? null : rate(stored.generation());
        return new Rebuild(
                stored.id(),
                stored.generation().projection(),
                stored.generation().generation(),
                stored.phase(),
                stored.switchWhenCaughtUp(),
                stored.reason(),
                stored.startedAt(),
                stored.startedBy(),
                stored.caughtUpAt(),
                stored.endedAt(),
                events,
                rate,
                etaSeconds(events, rate),
                rows.stream()
                        .map(row -> new SegmentStatus(row.segment(), row.position(), row.owner()))
                        .toList(),
                stored.failure(),
                stored.verification());
    }

    private @Nullable Double rate(GenerationId id) {
        return rates.of(id).isPresent() ? rates.of(id).getAsDouble() : null;
    }

    private static @Nullable Long etaSeconds(Events events, @Nullable Double rate) {
        if (rate == null || rate < 1) {
            return null;
        }
        return (long) Math.ceil((events.total() - events.done()) / rate);
    }

    private static Events events(List<SegmentRow> rows, long head) {
        double done = rows.stream().mapToLong(SegmentRow::position).average().orElse(0);
        return new Events((long) done, Math.max((long) done, head));
    }
}
