package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The distributed way to run: each side a process of its own, on one PostgreSQL. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class TwoProcessesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void whatOneProcessIsToldTheOtherAnswers() throws IOException {
        try (TidingsProcess command = start("command-side");
                TidingsProcess query = start("query-side")) {
            ApiClient author = logIn(command.awaitHealthy(), "admin");
            Response written = write(author);

            Response read = ApiClient.of(query.awaitHealthy().port())
                    .get("/api/posts/" + id(written), "Min-Event-Position", position(written));

            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.json().path("author").path("username").asString()).isEqualTo("admin");
            assertThat(ApiClient.of(query.port()).unchecked().post("/api/posts").status())
                    .isEqualTo(405);
        }
    }

    @Test
    void twoQuerySidesShareTheSegmentsAndTheSurvivorTakesOver() throws IOException {
        try (TidingsProcess command = start("command-side").awaitHealthy();
                TidingsProcess first = start("query-side").awaitHealthy();
                TidingsProcess second = start("query-side").awaitHealthy()) {
            ApiClient operator = logIn(command, "admin");
            String token = token(command, "admin");
            await().atMost(PATIENCE).until(() -> owners(second, token).size() == 2);
            Response before = write(operator);
            for (TidingsProcess query : new TidingsProcess[] {first, second}) {
                assertThat(ApiClient.of(query.port())
                                .get("/api/posts/" + id(before), "Min-Event-Position", position(before))
                                .status())
                        .isEqualTo(200);
            }

            first.kill();
            Response after = write(operator);

            await().atMost(PATIENCE)
                    .until(() -> ApiClient.of(second.port())
                                    .get("/api/posts/" + id(after), "Min-Event-Position", position(after))
                                    .status()
                            == 200);
            await().atMost(PATIENCE).until(() -> owners(second, token).size() == 1);
        }
    }

    private TidingsProcess start(String module) throws IOException {
        return TidingsProcess.start(module, folder, postgres);
    }

    private static Set<String> owners(TidingsProcess query, String token) {
        return ApiClient.of(query.port())
                .as(token)
                .get("/ops/projections")
                .json()
                .path("items")
                .valueStream()
                .flatMap(projection -> projection.path("segments").valueStream())
                .map(segment -> segment.path("owner"))
                .filter(owner -> !owner.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static ApiClient logIn(TidingsProcess command, String username) {
        return ApiClient.of(command.port()).as(token(command, username));
    }

    private static String token(TidingsProcess command, String username) {
        return ApiClient.of(command.port())
                .post("/api/sessions", Map.of("username", username, "password", TidingsProcess.ADMIN_PASSWORD))
                .json()
                .path("accessToken")
                .asString();
    }

    private static Response write(ApiClient author) {
        Response written = author.post("/api/posts", Map.of("title", "A post", "content", "Content", "publish", true));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        return written;
    }

    private static String id(Response change) {
        return change.json().path("id").asString();
    }

    private static String position(Response change) {
        return change.json().path("position").asString();
    }
}
