package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.FakeCollector;
import dev.tidings.http.FakeCollector.Collected;
import dev.tidings.http.FakeSentry;
import dev.tidings.http.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is seen from outside of processes that are told where their traces and errors go. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ObservedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "correct horse battery";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path folder;

    @Test
    void aChangesTraceGoesOnInItsProjectionsOnTheOtherSide() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                FakeCollector collector = FakeCollector.start()) {
            Map<String, String> environment = Map.of(
                    "TIDINGS_DATABASE_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "TIDINGS_DATABASE_USER",
                    "postgres",
                    "TIDINGS_ADMIN_PASSWORD",
                    PASSWORD,
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    collector.endpoint(),
                    "OTEL_BSP_SCHEDULE_DELAY",
                    "100");
            try (TidingsProcess command = TidingsProcess.start("command-side", folder, environment);
                    TidingsProcess query = TidingsProcess.start("query-side", folder, environment)) {
                ApiClient admin = logIn(command.awaitHealthy());
                query.awaitHealthy();

                Response written =
                        admin.post("/api/posts", Map.of("title", "Seen", "content", "All over"), "X-Request-Id", TRACE);

                assertThat(written.status()).as(written.toString()).isEqualTo(201);
                await().atMost(PATIENCE)
                        .until(() -> collector.trace(TRACE).stream()
                                .map(Collected::name)
                                .toList()
                                .containsAll(
                                        List.of("POST /api/posts", "append", "project post", "project post-count")));
                Collected request = named("POST /api/posts", collector);
                assertThat(request.service()).isEqualTo("tidings-command");
                assertThat(request.parent()).isEmpty();
                assertThat(named("append", collector).parent()).isEqualTo(request.id());
                assertThat(named("append", collector).attributes()).containsEntry("tidings.append.events", "1");
                Collected projected = named("project post", collector);
                assertThat(projected.service()).isEqualTo("tidings-query");
                assertThat(projected.parent()).isEqualTo(request.id());
                assertThat(projected.attributes())
                        .containsEntry("tidings.event", "post.drafted")
                        .containsEntry("tidings.position", written.header("Event-Position"));
            }
        }
    }

    @Test
    void aStartThatFailsIsReportedBeforeTheProcessEnds() throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        try (FakeSentry sentry = FakeSentry.start()) {
            Files.writeString(secrets.resolve("tidings.sentry.dsn"), sentry.dsn());
            Map<String, String> environment = Map.of(
                    "TIDINGS_DATABASE_URL",
                    "jdbc:postgresql://localhost:1/nowhere",
                    "TIDINGS_SECRETS_FOLDER",
                    secrets + "/");
            try (TidingsProcess query = TidingsProcess.start("query-side", folder, environment)) {
                assertThat(query.exitCode()).isNotZero();
            }

            assertThat(sentry.errors()).singleElement().satisfies(error -> {
                assertThat(error.path("tags").path("side").asString()).isEqualTo("tidings-query");
                assertThat(error.path("release").asString()).isEqualTo("tidings@1.0.0");
                assertThat(error.path("logger").asString()).endsWith("SpringApplication");
            });
        }
    }

    private static ApiClient logIn(TidingsProcess command) {
        return ApiClient.of(command.port())
                .as(ApiClient.of(command.port())
                        .post("/api/sessions", Map.of("username", "admin", "password", PASSWORD))
                        .json()
                        .path("accessToken")
                        .asString());
    }

    private static Collected named(String name, FakeCollector collector) {
        return collector.trace(TRACE).stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
