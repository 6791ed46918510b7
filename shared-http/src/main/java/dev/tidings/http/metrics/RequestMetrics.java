package dev.tidings.http.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The timers of requests, one for each route, method and status, by the names that Spring Boot has for them. A timer is
 * looked up in the registry once. Thread-safe.
 */
final class RequestMetrics {

    private static final String NAME = "http.server.requests";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder active = new LongAdder();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder(NAME + ".active", active, LongAdder::sum)
                .description("Requests that are being answered")
                .register(registry);
    }

    /** Begins to time a request. */
    Timing begin(HttpServletRequest request, HttpServletResponse response) {
        active.increment();
        return new Timing(request, response);
    }

    private record Key(String method, String uri, int status) {}

    private Timer timer(Key key) {
        return Timer.builder(NAME)
                .tag("method", key.method())
                .tag("uri", key.uri())
                .tag("status", Integer.toString(key.status()))
                .tag("outcome", Outcome.forStatus(key.status()).name())
                .register(registry);
    }

    /** The route and never the path, of which there are any number. */
    private static String uri(HttpServletRequest request, int status) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            return route;
        }
        return status == HttpServletResponse.SC_NOT_FOUND ? "NOT_FOUND" : "UNKNOWN";
    }

    /** The time that one request takes. Ends once. */
    final class Timing implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long start = System.nanoTime();
        private final AtomicBoolean ended = new AtomicBoolean();

        private Timing(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        void end(int status) {
            if (ended.compareAndSet(false, true)) {
                active.decrement();
                String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "UNKNOWN";
                timers.computeIfAbsent(new Key(method, uri(request, status), status), RequestMetrics.this::timer)
                        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end(response.getStatus());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes all the same.
        }

        @Override
        public void onError(AsyncEvent event) {
            end(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
