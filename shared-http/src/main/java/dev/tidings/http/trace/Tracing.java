package dev.tidings.http.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.concurrent.TimeUnit;
import org.springframework.util.StringUtils;

/**
 * OpenTelemetry for as long as the application runs. Whether spans are made is decided here and not by a bean that comes
 * or goes, for conditions are judged when the image is made.
 */
final class Tracing implements AutoCloseable {

    private static final int LAST_SPANS_SECONDS = 3;

    private final OpenTelemetry openTelemetry;

    Tracing(String endpoint, String service) {
        this.openTelemetry =
                StringUtils.hasText(endpoint) ? ExportedSpans.to(endpoint.strip(), service) : OpenTelemetry.noop();
    }

    Tracer tracer() {
        return openTelemetry.getTracer("dev.tidings");
    }

    /** Sends what is left; a collector that is away holds nobody up for long. */
    @Override
    public void close() {
        if (openTelemetry instanceof OpenTelemetrySdk sdk) {
            sdk.shutdown().join(LAST_SPANS_SECONDS, TimeUnit.SECONDS);
        }
    }
}
