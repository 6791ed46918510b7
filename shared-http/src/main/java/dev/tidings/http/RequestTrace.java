package dev.tidings.http;

import java.util.Optional;
import org.slf4j.MDC;

/**
 * The id of the request that the current thread works for: in every log line, in the answer's {@code X-Request-Id}
 * and, where a change comes of it, beside the event. Where spans are made it is their trace's, and the answer's id stands
 * beside it in the log should the two differ.
 */
public final class RequestTrace {

    /** The key of the id in the logging context. */
    public static final String MDC_KEY = "traceId";

    /** The key of the request's own id, where the client's trace goes by another. */
    public static final String REQUEST_MDC_KEY = "requestId";

    /** The key of the request's span, where there is one. */
    public static final String SPAN_MDC_KEY = "spanId";

    private RequestTrace() {}

    /** The id, or empty outside of any request. Threads of Spring's task executor inherit it. */
    public static Optional<String> id() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }
}
