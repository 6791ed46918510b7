package dev.tidings.http.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What is known of a request once it is answered. Of its URL the span has the route alone: the rest may name people, and
 * traces leave the house.
 */
record SpanEnd(Span span, HttpServletRequest request, HttpServletResponse response) implements AsyncListener {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    void now() {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            span.updateName(method(request) + " " + route);
            span.setAttribute("http.route", route);
        }
        int status = response.getStatus();
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setAttribute("error.type", Integer.toString(status));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The method as spans have it. */
    static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
    }

    @Override
    public void onComplete(AsyncEvent event) {
        now();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // It completes all the same.
    }

    @Override
    public void onError(AsyncEvent event) {
        span.setStatus(StatusCode.ERROR);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
