package dev.tidings.projections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Lag, position, rate and dead letters as gauges. One look into the databases serves all gauges of a scrape. */
final class ProjectionMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final List<String> projections;
    private final ProjectionStatuses statuses;
    private Map<String, ProjectionStatus> seen = Map.of();
    private long seenAt;

    ProjectionMetrics(List<String> projections, ProjectionStatuses statuses) {
        this.projections = projections;
        this.statuses = statuses;
        this.seenAt = System.nanoTime() - FRESH.toNanos();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : projections) {
            gauge(registry, projection, "tidings.projection.position", ProjectionStatus::position);
            gauge(registry, projection, "tidings.projection.lag.events", ProjectionStatus::lagEvents);
            gauge(registry, projection, "tidings.projection.lag.seconds", ProjectionStatus::lagSeconds);
            gauge(registry, projection, "tidings.projection.rate", ProjectionStatus::rate);
            gauge(registry, projection, "tidings.dead.letters", ProjectionStatus::deadLetters);
        }
    }

    private void gauge(
            MeterRegistry registry, String projection, String name, ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder(name, () -> value(projection, value))
                .tags(Tags.of("projection", projection))
                .register(registry);
    }

    private synchronized double value(String projection, ToDoubleFunction<ProjectionStatus> value) {
        if (System.nanoTime() - seenAt >= FRESH.toNanos()) {
            seenAt = System.nanoTime();
            seen = statuses.all().stream().collect(Collectors.toMap(ProjectionStatus::name, Function.identity()));
        }
        ProjectionStatus status = seen.get(projection);
        return status == null ? Double.NaN : value.applyAsDouble(status);
    }
}
