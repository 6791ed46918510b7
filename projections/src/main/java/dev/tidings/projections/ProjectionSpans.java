package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import dev.tidings.projections.SegmentTransaction.Projected;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the trace of a change go on in what projections make of its event, where its metadata names one (W3C Trace
 * Context). Only in live generations and while the event is young: nobody waits for a replay, and its millions of spans.
 * Thread-safe.
 */
final class ProjectionSpans {

    private static final Duration YOUNG = Duration.ofMinutes(5);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TextMapGetter<Map<String, Object>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, Object> metadata) {
            return metadata.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, Object> metadata, String key) {
            return metadata != null && metadata.get(key) instanceof String value ? value : null;
        }
    };

    private final Tracer tracer;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    ProjectionSpans(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Makes the spans of a batch that has just committed, and took so long. */
    <E> void committed(GenerationId generation, SegmentShare share, Projected<E> projected, Duration took) {
        if (!tracer.isEnabled() || projected.state() != GenerationState.LIVE) {
            return;
        }
        Instant now = clock.instant();
        Set<Long> parked = projected.parked().stream()
                .map(ParkedEvent::event)
                .map(ReceivedEvent::position)
                .collect(Collectors.toSet());
        for (ReceivedEvent<E> event : projected.events()) {
            if (event instanceof Decoded<E> decoded
                    && decoded.envelope().recordedAt().isAfter(now.minus(YOUNG))) {
                Context parent = W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), metadata(decoded.entry().metadata()), GETTER);
                if (Span.fromContext(parent).getSpanContext().isValid()) {
                    Span span = span(generation, share, event, parent, now.minus(took));
                    if (parked.contains(event.position())) {
                        span.setStatus(StatusCode.ERROR, "parked as a dead letter");
                    }
                    span.end(now);
                }
            }
        }
    }

    private Span span(
            GenerationId generation, SegmentShare share, ReceivedEvent<?> event, Context parent, Instant begun) {
        return tracer.spanBuilder("project " + generation.projection())
                .setParent(parent)
                .setStartTimestamp(begun)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("tidings.projection", generation.projection())
                .setAttribute("tidings.segment", share.segment())
                .setAttribute("tidings.event", event.name())
                .setAttribute("tidings.position", event.position())
                .startSpan();
    }

    private Map<String, Object> metadata(byte[] bytes) {
        try {
            Map<String, Object> metadata = json.readValue(bytes, OBJECT);
            return metadata == null ? Map.of() : metadata;
        } catch (JacksonException e) {
            return Map.of();
        }
    }
}
