package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProbeTest
class OperationsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port).unchecked();
    }

    @Test
    void healthTellsUpAndNothingElse() {
        Response response = api.get("/health");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void healthAnswers503WhileNoTrafficIsWanted() throws IOException, InterruptedException {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<String> response = rawHealth();

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    /** Health is answered by Actuator, also when it is bad: no problem document. */
    private HttpResponse<String> rawHealth() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void metricsAndInfoAreServed() {
        assertThat(api.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes", "http_server_requests");
        assertThat(api.get("/actuator/info").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "loggers", "heapdump", "mappings", "configprops", "shutdown", "metrics"})
    void nothingElseIsExposed(String endpoint) {
        assertThat(api.get("/actuator/" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void largeJsonIsCompressedForThoseWhoTakeIt() {
        assertThat(api.get("/v3/api-docs", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(api.get("/v3/api-docs").header("Content-Encoding")).isNull();
    }
}
