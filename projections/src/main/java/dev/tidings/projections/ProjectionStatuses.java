package dev.tidings.projections;

import static java.util.stream.Collectors.groupingBy;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.ProjectionStatus.SegmentStatus;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the projections are doing, on all nodes together. Asks both databases. Thread-safe. */
final class ProjectionStatuses {

    private final List<? extends Projection<?>> projections;
    private final Generations generations;
    private final SegmentTable segments;
    private final ProjectionRates rates;
    private final DeadLetterTable deadLetters;
    private final Feed feed;
    private final Clock clock;

    ProjectionStatuses(
            List<? extends Projection<?>> projections,
            Generations generations,
            SegmentTable segments,
            ProjectionRates rates,
            DeadLetterTable deadLetters,
            Feed feed,
            Clock clock) {
        this.projections = projections;
        this.generations = generations;
        this.segments = segments;
        this.rates = rates;
        this.deadLetters = deadLetters;
        this.feed = feed;
        this.clock = clock;
    }

    /** One status for each projection, by name. */
    List<ProjectionStatus> all() {
        Map<GenerationId, List<SegmentRow>> rows = segments.live().stream().collect(groupingBy(SegmentRow::generation));
        List<Generation> fed = generations.fed();
        long head = feed.head();
        return projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .map(projection -> status(projection, fed, rows, head))
                .toList();
    }

    private ProjectionStatus status(
            Projection<?> projection, List<Generation> fed, Map<GenerationId, List<SegmentRow>> rows, long head) {
        Optional<Generation> live = in(GenerationState.LIVE, projection, fed);
        // Until a node has started with it, a projection is at the beginning of its first generation.
        GenerationId id = live.map(Generation::id).orElse(new GenerationId(projection.name(), 1));
        List<SegmentRow> segmentRows = rows.getOrDefault(id, List.of());
        long position =
                segmentRows.stream().mapToLong(SegmentRow::position).min().orElse(0);
        return new ProjectionStatus(
                projection.name(),
                live.map(Generation::codeVersion).orElse(projection.version()),
                id.generation(),
                in(GenerationState.PREVIOUS, projection, fed)
                        .map(previous -> previous.id().generation())
                        .orElse(null),
                segmentRows.stream()
                        .map(row -> new SegmentStatus(row.segment(), row.position(), row.owner()))
                        .toList(),
                position,
                head,
                Math.max(0, head - position),
                position < head ? secondsSince(position + 1) : 0,
                rates.of(id).orElse(0),
                deadLetters.count(projection.name()));
    }

    private static Optional<Generation> in(GenerationState state, Projection<?> projection, List<Generation> fed) {
        return fed.stream()
                .filter(generation -> generation.state() == state
                        && generation.id().projection().equals(projection.name()))
                .findFirst();
    }

    private double secondsSince(long position) {
        return feed.at(List.of(position), new PageLimit(1, 1)).stream()
                .mapToLong(event ->
                        Duration.between(event.recordedAt(), clock.instant()).toMillis())
                .mapToDouble(millis -> Math.max(0, millis) / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
