package dev.tidings.http.trace;

import dev.tidings.http.RequestTrace;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Makes a span of each request, within the client's trace where it has one. Thread-safe. */
final class ServerSpans {

    private static final String ATTRIBUTE = ServerSpans.class.getName() + ".span";

    /** Balancers and Prometheus ask for these every few seconds, and nobody wants to know. */
    private static final Pattern WATCHING = Pattern.compile("/(health|livez|readyz|actuator/.*)");

    private final Tracer tracer;

    ServerSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Goes on with the request, within its span. Its id is in the logging context already. */
    @SuppressWarnings("try") // a scope is there to be closed
    void follow(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!tracer.isEnabled() || WATCHING.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        Span known = request.getAttribute(ATTRIBUTE) instanceof Span begun ? begun : null;
        Span span = known == null ? begin(request) : known;
        tellTheLog(span);
        try (Scope scope = span.makeCurrent()) {
            chain.doFilter(request, response);
        } finally {
            SpanEnd end = new SpanEnd(span, request, response);
            if (!request.isAsyncStarted()) {
                end.now();
            } else if (known == null) {
                request.getAsyncContext().addListener(end);
            }
            MDC.remove(RequestTrace.SPAN_MDC_KEY);
            MDC.remove(RequestTrace.REQUEST_MDC_KEY);
        }
    }

    private Span begin(HttpServletRequest request) {
        Context client =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), request, RequestHeaders.INSTANCE);
        Span span = tracer.spanBuilder(SpanEnd.method(request))
                .setParent(client)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", SpanEnd.method(request))
                .setAttribute("url.scheme", request.getScheme())
                .startSpan();
        RequestTrace.id()
                .filter(id -> !id.equals(span.getSpanContext().getTraceId()))
                .ifPresent(id -> span.setAttribute("http.request.header.x-request-id", id));
        request.setAttribute(ATTRIBUTE, span);
        return span;
    }

    /** Where the trace goes by another id than the request, the log has both. */
    private static void tellTheLog(Span span) {
        String trace = span.getSpanContext().getTraceId();
        RequestTrace.id().filter(id -> !id.equals(trace)).ifPresent(id -> {
            MDC.put(RequestTrace.REQUEST_MDC_KEY, id);
            MDC.put(RequestTrace.MDC_KEY, trace);
        });
        MDC.put(RequestTrace.SPAN_MDC_KEY, span.getSpanContext().getSpanId());
    }
}
