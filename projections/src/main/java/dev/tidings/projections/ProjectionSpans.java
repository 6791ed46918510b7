package dev.tidings.projections;

import dev.tidings.events.MetadataKeys;
import dev.tidings.http.TraceParent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.Segment;

/**
 * Lets the trace of a change go on in what projections make of its event. Only in live ones and while the event is young:
 * nobody waits for a replay, and its millions of spans. Thread-safe.
 */
final class ProjectionSpans {

    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final Tracer tracer;
    private final Clock clock;

    ProjectionSpans(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Begins the spans of a batch. Those of a batch that fails are never ended, and so never seen. */
    BatchSpans begin(GenerationId generation, Segment segment, SegmentAdvance move, List<ReceivedEvent> events) {
        if (!tracer.isEnabled() || move.state() != GenerationState.LIVE) {
            return BatchSpans.NONE;
        }
        Instant young = clock.instant().minus(YOUNG);
        Map<Long, Span> spans = new HashMap<>();
        for (ReceivedEvent event : events) {
            if (event instanceof Decoded decoded
                    && decoded.recorded().recordedAt().isAfter(young)
                    && decoded.message().getMetaData().get(MetadataKeys.TRACE_PARENT) instanceof String parent) {
                spans.put(event.position(), begin(generation, segment, event, parent));
            }
        }
        return new BatchSpans(spans);
    }

    private Span begin(GenerationId generation, Segment segment, ReceivedEvent event, String parent) {
        return tracer.spanBuilder("project " + generation.projection())
                .setParent(TraceParent.context(parent))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("tidings.projection", generation.projection())
                .setAttribute("tidings.segment", segment.getSegmentId())
                .setAttribute("tidings.event", event.name())
                .setAttribute("tidings.position", event.position())
                .startSpan();
    }
}
