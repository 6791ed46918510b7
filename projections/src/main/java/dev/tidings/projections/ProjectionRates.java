package dev.tidings.projections;

import static java.util.stream.Collectors.averagingLong;
import static java.util.stream.Collectors.groupingBy;

import dev.tidings.projections.SegmentTable.SegmentRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * How fast generations are moving, on all nodes together, as this node has seen it over the last seconds. Thread-safe.
 */
final class ProjectionRates {

    private static final int SAMPLES = 10;

    private final Map<GenerationId, Deque<Sample>> samples = new HashMap<>();

    ProjectionRates() {}

    /** Events a second; nothing where it has not been watched for long enough to tell. */
    synchronized OptionalDouble of(GenerationId id) {
        Deque<Sample> seen = samples.get(id);
        if (seen == null || seen.size() < 2) {
            return OptionalDouble.empty();
        }
        Sample first = seen.getFirst();
        Sample last = seen.getLast();
        double seconds = (last.nanos() - first.nanos()) / (double) TimeUnit.SECONDS.toNanos(1);
        return seconds <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, last.position() - first.position()) / seconds);
    }

    synchronized void sample(List<SegmentRow> segments) {
        long now = System.nanoTime();
        Map<GenerationId, Double> positions =
                segments.stream().collect(groupingBy(SegmentRow::generation, averagingLong(SegmentRow::position)));
        samples.keySet().retainAll(positions.keySet());
        positions.forEach((id, position) -> {
            Deque<Sample> seen = samples.computeIfAbsent(id, generation -> new ArrayDeque<>());
            seen.addLast(new Sample(now, position));
            if (seen.size() > SAMPLES) {
                seen.removeFirst();
            }
        });
    }

    private record Sample(long nanos, double position) {}
}
