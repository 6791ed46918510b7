package dev.tidings.eventstore;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** Makes a span of an append on whose account others are being made. */
record TracedAppender(Appender appender, Tracer tracer) implements Appender {

    @Override
    public Appended append(Append append) {
        return Span.current().isRecording() ? traced(append) : appender.append(append);
    }

    @SuppressWarnings("try") // a scope is there to be closed
    private Appended traced(Append append) {
        Span span = tracer.spanBuilder("append")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("tidings.append.events", append.rows().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            Appended appended = appender.append(append);
            if (appended.position() > 0) {
                span.setAttribute("tidings.position", appended.position());
            }
            return appended;
        } catch (RuntimeException | Error e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
