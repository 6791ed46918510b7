package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import dev.tidings.projections.SegmentTransaction.Projected;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectionSpansTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String TRACED = "{\"traceparent\":\"00-" + TRACE + "-" + PARENT + "-01\"}";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()
            .get("test");

    @Test
    void aYoungEventsTraceGoesOnInItsBatch() {
        committed(GenerationState.LIVE, event(NOW.minusSeconds(1), TRACED), false);

        SpanData span = exporter.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("project board");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos()))
                .isEqualTo(Duration.ofMillis(5));
        assertThat(span.getAttributes().get(AttributeKey.longKey("tidings.position")))
                .isEqualTo(7);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("tidings.event")))
                .isEqualTo("account.deposited");
    }

    @Test
    void anEventThatWasParkedSaysSo() {
        committed(GenerationState.LIVE, event(NOW, TRACED), true);

        assertThat(exporter.getFinishedSpanItems().getFirst().getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aReplayLeavesNoSpans() {
        committed(GenerationState.BUILDING, event(NOW, TRACED), false);
        committed(GenerationState.PREVIOUS, event(NOW, TRACED), false);
        committed(GenerationState.LIVE, event(NOW.minus(Duration.ofHours(1)), TRACED), false);

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void norDoesAnEventThatIsPartOfNoTrace() {
        committed(GenerationState.LIVE, event(NOW, "{}"), false);
        committed(GenerationState.LIVE, event(NOW, "not json"), false);
        committed(GenerationState.LIVE, event(NOW, "{\"traceparent\":\"nonsense\"}"), false);

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    private void committed(GenerationState state, ReceivedEvent<LedgerEvent> event, boolean isParked) {
        List<ParkedEvent<LedgerEvent>> parked = isParked ? List.of(new ParkedEvent<>(event, null)) : List.of();
        new ProjectionSpans(tracer, Clock.fixed(NOW, ZoneOffset.UTC))
                .committed(
                        new GenerationId("board", 1),
                        SegmentShare.of(0, 1),
                        new Projected<>(7, state, List.of(event), parked),
                        Duration.ofMillis(5));
    }

    private static ReceivedEvent<LedgerEvent> event(Instant recordedAt, String metadata) {
        return Events.decoded(7, new Deposited(new UUID(0, 1), 1), recordedAt, metadata);
    }
}
