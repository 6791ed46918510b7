package dev.tidings.http.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Times requests, those that are answered asynchronously until they are. Spring's own filter makes an observation of
 * each with a dozen key values, which takes longer than a small read is worth.
 */
final class RequestMetricsFilter extends OncePerRequestFilter {

    private final RequestMetrics metrics;

    RequestMetricsFilter(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestMetrics.Timing timing = metrics.begin(request, response);
        boolean isAnswered = false;
        try {
            chain.doFilter(request, response);
            isAnswered = true;
        } finally {
            if (!isAnswered) {
                timing.end(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } else if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(timing);
            } else {
                timing.end(response.getStatus());
            }
        }
    }
}
