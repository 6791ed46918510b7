package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.MetadataKeys;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class ProjectionSpansTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final Map<String, ?> TRACED =
            Map.of(MetadataKeys.TRACE_PARENT, "00-" + TRACE + "-" + PARENT + "-01");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()
            .get("test");

    @Test
    void aYoungEventsTraceGoesOnOnceItsBatchHasCommitted() {
        BatchSpans batch = begin(tracer, GenerationState.LIVE, event(7, NOW.minusSeconds(1), TRACED));
        assertThat(exporter.getFinishedSpanItems()).isEmpty();

        batch.end(List.of());

        SpanData span = exporter.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("project post");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getAttributes().get(AttributeKey.longKey("tidings.position")))
                .isEqualTo(7);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("tidings.event")))
                .isEqualTo("user.verified");
    }

    @Test
    void anEventThatWasParkedSaysSo() {
        ReceivedEvent event = event(7, NOW, TRACED);

        begin(tracer, GenerationState.LIVE, event).end(List.of(new ParkedEvent(event, null)));

        assertThat(exporter.getFinishedSpanItems().getFirst().getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aReplayLeavesNoSpans() {
        begin(tracer, GenerationState.BUILDING, event(7, NOW, TRACED)).end(List.of());
        begin(tracer, GenerationState.PREVIOUS, event(7, NOW, TRACED)).end(List.of());
        begin(tracer, GenerationState.LIVE, event(7, NOW.minus(Duration.ofHours(1)), TRACED))
                .end(List.of());

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void norDoesAnEventThatIsPartOfNoTrace() {
        begin(tracer, GenerationState.LIVE, event(7, NOW, Map.of())).end(List.of());

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void whereNobodyCollectsNothingIsEvenBegun() {
        Tracer off = TracerProvider.noop().get("test");

        assertThat(begin(off, GenerationState.LIVE, event(7, NOW, TRACED))).isSameAs(BatchSpans.NONE);
    }

    private static BatchSpans begin(Tracer tracer, GenerationState state, ReceivedEvent event) {
        SegmentAdvance move = new SegmentAdvance(6, 7, state, false, false);
        return new ProjectionSpans(tracer, Clock.fixed(NOW, ZoneOffset.UTC))
                .begin(new GenerationId("post", 1), Segment.ROOT_SEGMENT, move, List.of(event));
    }

    private static ReceivedEvent event(long position, Instant recordedAt, Map<String, ?> metadata) {
        UserVerified event = new UserVerified(new UUID(0, 1));
        return new Decoded(
                new Envelope(position, 0, recordedAt, event),
                0,
                GenericEventMessage.asEventMessage(event).withMetaData(metadata));
    }
}
