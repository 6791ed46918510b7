package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.FakeCollector;
import dev.tidings.http.FakeCollector.Collected;
import dev.tidings.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ServerSpansTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ANOTHER = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00f067aa0ba902b7";

    private FakeCollector collector;

    @BeforeEach
    void startCollector() throws IOException {
        collector = FakeCollector.start();
    }

    @AfterEach
    void stopCollector() {
        collector.close();
    }

    @Test
    void aRequestsIdIsItsTraces() {
        List<Collected> spans = spansOf(api -> api.get("/api/trace", "X-Request-Id", TRACE));

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.service()).isEqualTo("probe");
            assertThat(span.name()).isEqualTo("GET /api/trace");
            assertThat(span.kind()).isEqualTo("SPAN_KIND_SERVER");
            assertThat(span.trace()).isEqualTo(TRACE);
            assertThat(span.parent()).isEmpty();
            assertThat(span.attributes())
                    .containsEntry("http.route", "/api/trace")
                    .containsEntry("http.response.status_code", "200")
                    .doesNotContainKeys("url.path", "url.query", "http.request.header.x-request-id");
        });
    }

    @Test
    void theClientsTraceGoesOnAndBothIdsAreFound(CapturedOutput output) {
        List<Collected> spans = spansOf(api -> {
            Response failed = api.get(
                    "/api/failures/unexpected",
                    "X-Request-Id",
                    TRACE,
                    "traceparent",
                    "00-" + ANOTHER + "-" + PARENT + "-01");
            assertThat(failed.header("X-Request-Id")).isEqualTo(TRACE);
        });

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.trace()).isEqualTo(ANOTHER);
            assertThat(span.parent()).isEqualTo(PARENT);
            assertThat(span.attributes())
                    .containsEntry("http.request.header.x-request-id", TRACE)
                    .containsEntry("http.response.status_code", "500")
                    .containsEntry("error.type", "500");
            assertThat(output.getOut().lines())
                    .filteredOn(line -> line.contains("/api/failures/unexpected failed"))
                    .singleElement()
                    .asString()
                    .contains("\"traceId\":\"" + ANOTHER, "\"spanId\":\"" + span.id(), "\"requestId\":\"" + TRACE);
        });
    }

    @Test
    void aStreamsSpanEndsWithTheStream() {
        List<Collected> spans = spansOf(api -> api.unchecked().get("/api/reads/lines"));

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.name()).isEqualTo("GET /api/reads/lines");
            assertThat(span.attributes()).containsEntry("http.response.status_code", "200");
        });
    }

    @Test
    void watchersLeaveNoSpans() {
        assertThat(spansOf(api -> {
                    api.unchecked().get("/health");
                    api.unchecked().get("/actuator/prometheus");
                }))
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsNotSampled() {
        assertThat(spansOf(api -> api.get("/api/trace", "traceparent", "00-" + ANOTHER + "-" + PARENT + "-00")))
                .isEmpty();
    }

    /** The last ones are sent when the application stops. */
    private List<Collected> spansOf(Consumer<ApiClient> requests) {
        try (ConfigurableApplicationContext probe = new SpringApplicationBuilder(ProbeApplication.class)
                .properties("server.port=0", "spring.application.name=probe")
                .run(
                        "--OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.endpoint(),
                        "--logging.structured.format.console=ecs")) {
            requests.accept(
                    ApiClient.of(probe.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        }
        return collector.spans().stream()
                .filter(span ->
                        !span.attributes().getOrDefault("http.route", "").startsWith("/v3"))
                .toList();
    }
}
