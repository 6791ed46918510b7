package dev.tidings.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestMetricsFilterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RequestMetricsFilter filter = new RequestMetricsFilter(new RequestMetrics(registry));

    @Test
    void requestsAreTimedByTheirRoute() throws Exception {
        // When
        get(
                "/api/posts/1",
                (request, response) ->
                        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/posts/{id}"));
        get(
                "/api/posts/2",
                (request, response) ->
                        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/posts/{id}"));

        // Then
        assertThat(registry.get("http.server.requests")
                        .tags("method", "GET", "uri", "/api/posts/{id}", "status", "200", "outcome", "SUCCESS")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void pathsThatNobodyServesAreOne() throws Exception {
        // When
        get("/a", (request, response) -> ((HttpServletResponse) response).setStatus(404));
        get("/b", (request, response) -> ((HttpServletResponse) response).setStatus(404));

        // Then
        assertThat(registry.get("http.server.requests")
                        .tags("uri", "NOT_FOUND", "status", "404")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatBreaksOffCountsAsAnErrorOfOurs() {
        // When
        assertThatThrownBy(() -> get("/api/posts", (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);

        // Then
        assertThat(registry.get("http.server.requests")
                        .tag("status", "500")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("http.server.requests.active").gauge().value()).isZero();
    }

    @Test
    void thoseUnderWayAreCounted() throws Exception {
        // When
        get(
                "/api/posts",
                (request, response) -> assertThat(registry.get("http.server.requests.active")
                                .gauge()
                                .value())
                        .isEqualTo(1));

        // Then
        assertThat(registry.get("http.server.requests.active").gauge().value()).isZero();
    }

    private void get(String path, FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);
    }
}
