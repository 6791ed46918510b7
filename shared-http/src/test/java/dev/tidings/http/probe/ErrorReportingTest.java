package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.FakeSentry;
import io.sentry.Sentry;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class ErrorReportingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private FakeSentry sentry;

    @BeforeEach
    void startSentry() throws IOException {
        sentry = FakeSentry.start();
    }

    @AfterEach
    void stopSentry() {
        Sentry.close();
        sentry.close();
    }

    @Test
    void anErrorOfOursArrivesOnceAndAClientsMistakeDoesNot() {
        try (ConfigurableApplicationContext probe = start("--SENTRY_DSN=" + sentry.dsn())) {
            ApiClient api = client(probe);
            assertThat(api.get("/api/failures/problem").status()).isEqualTo(412);
            assertThat(api.get("/api/failures/unexpected?of=ada", "X-Request-Id", TRACE)
                            .status())
                    .isEqualTo(500);

            await().until(() -> !sentry.errors().isEmpty());
            Sentry.close();
            assertThat(sentry.errors()).hasSize(1).first().satisfies(ErrorReportingTest::tellsWhatAndWhere);
            assertThat(sentry.envelopes()).hasSize(1).noneMatch(envelope -> envelope.contains("/api/failures"));
        }
    }

    private static void tellsWhatAndWhere(JsonNode error) {
        assertThat(error.path("tags").path("traceId").asString()).isEqualTo(TRACE);
        assertThat(error.path("tags").path("side").asString()).isEqualTo("probe");
        assertThat(error.path("environment").asString()).isEqualTo("default");
        assertThat(error.path("message").path("message").asString()).isEqualTo("{} {} failed");
        assertThat(error.path("exception").path("values").path(0).path("type").asString())
                .isEqualTo("IllegalStateException");
        assertThat(error.path("user")).isEmpty();
        assertThat(error.has("request")).isFalse();
    }

    @Test
    void nothingIsSentUnlessSomebodySaysWhereTo() {
        try (ConfigurableApplicationContext probe = start()) {
            assertThat(client(probe).get("/api/failures/unexpected").status()).isEqualTo(500);

            assertThat(Sentry.isEnabled()).isFalse();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(ProbeApplication.class)
                .properties("server.port=0", "spring.application.name=probe")
                .run(arguments);
    }

    private static ApiClient client(ConfigurableApplicationContext probe) {
        return ApiClient.of(probe.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
