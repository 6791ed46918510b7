package dev.tidings.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span as W3C Trace Context names it, so that what happens elsewhere on its account becomes part of its trace. */
public final class TraceParent {

    private static final String KEY = "traceparent";

    private TraceParent() {}

    /** The span that this thread works in; empty where there is none, or nobody will see it. */
    public static Optional<String> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isSampled()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01")
                : Optional.empty();
    }

    /** What a span is to be made in so that it is a child of the one named; of none where that is no name. */
    public static Context context(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, Name.INSTANCE);
    }

    private enum Name implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(KEY);
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String key) {
            return key.equals(KEY) ? traceParent : null;
        }
    }
}
