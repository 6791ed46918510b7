package dev.tidings.eventstore;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** Makes a span of an append on whose account others are being made. */
record TracedAppender(Appender appender, Tracer tracer) implements Appender {

    @Override
    public long append(Append append) {
        return Span.current().isRecording() ? traced(append) : appender.append(append);
    }

    @SuppressWarnings("try") // a scope is there to be closed
    private long traced(Append append) {
        Span span = tracer.spanBuilder("append")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("tidings.append.events", append.rows().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            long position = appender.append(append);
            span.setAttribute("tidings.position", position);
            return position;
        } catch (RuntimeException | Error e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
