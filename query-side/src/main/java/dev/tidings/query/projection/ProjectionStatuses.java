package dev.tidings.query.projection;

import static java.util.stream.Collectors.groupingBy;

import dev.tidings.eventstore.EventLog;
import dev.tidings.query.projection.ProjectionStatus.SegmentStatus;
import dev.tidings.query.projection.SegmentTable.SegmentRow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the projections are doing, on all nodes together. Asks both databases. Thread-safe. */
public final class ProjectionStatuses {

    private final List<Projection> projections;
    private final SegmentTable segments;
    private final DeadLetterTable deadLetters;
    private final EventLog log;
    private final Clock clock;

    ProjectionStatuses(
            List<Projection> projections,
            SegmentTable segments,
            DeadLetterTable deadLetters,
            EventLog log,
            Clock clock) {
        this.projections = projections;
        this.segments = segments;
        this.deadLetters = deadLetters;
        this.log = log;
        this.clock = clock;
    }

    /** One status for each projection, by name. */
    public List<ProjectionStatus> all() {
        Map<String, List<SegmentRow>> rows = segments.all().stream().collect(groupingBy(SegmentRow::projection));
        long head = log.head();
        return projections.stream()
                .map(Projection::name)
                .sorted()
                .map(name -> status(name, rows.getOrDefault(name, List.of()), head))
                .toList();
    }

    private ProjectionStatus status(String name, List<SegmentRow> rows, long head) {
        long position = rows.stream().mapToLong(SegmentRow::position).min().orElse(0);
        return new ProjectionStatus(
                name,
                rows.stream()
                        .map(row -> new SegmentStatus(row.segment(), row.position(), row.owner()))
                        .toList(),
                position,
                Math.max(0, head - position),
                position < head ? secondsSince(position + 1) : 0,
                deadLetters.count(name));
    }

    private double secondsSince(long position) {
        return log.at(List.of(position)).stream()
                .mapToLong(event ->
                        Duration.between(event.getTimestamp(), clock.instant()).toMillis())
                .mapToDouble(millis -> Math.max(0, millis) / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
