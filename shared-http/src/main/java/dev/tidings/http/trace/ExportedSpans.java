package dev.tidings.http.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Map;

/** Spans that go to a collector. The standard OTEL_ variables tell the rest; loaded only where that is wanted. */
final class ExportedSpans {

    /** Prometheus has the metrics, standard output the logs; one protocol needs no library besides the JDK. */
    private static final Map<String, String> FIXED = Map.of(
            "otel.traces.exporter", "otlp",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none",
            "otel.exporter.otlp.protocol", "http/protobuf");

    private ExportedSpans() {}

    static OpenTelemetrySdk to(String endpoint, String service) {
        Map<String, String> defaults = Map.of(
                "otel.exporter.otlp.endpoint", endpoint,
                "otel.service.name", service,
                "otel.traces.sampler", "parentbased_traceidratio");
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> defaults)
                .addPropertiesCustomizer(properties -> FIXED)
                .addResourceCustomizer((resource, properties) -> resource.merge(version()))
                .addTracerProviderCustomizer((spans, properties) -> spans.setIdGenerator(new RequestIdGenerator()))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }

    private static Resource version() {
        String version = ExportedSpans.class.getPackage().getImplementationVersion();
        return version == null
                ? Resource.empty()
                : Resource.create(Attributes.of(AttributeKey.stringKey("service.version"), version));
    }
}
