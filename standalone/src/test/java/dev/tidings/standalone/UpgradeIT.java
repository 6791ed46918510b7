package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** This version is started on a data folder that the last one filled. {@link UpgradeFixture} made it. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class UpgradeIT {

    private static final Path FIXTURE = Path.of("src/test/resources/upgrade");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RecordedAnswers recorded = new RecordedAnswers(FIXTURE.resolve("1.0.0.json"));
    private final Map<String, ApiClient> callers = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (InputStream file = Files.newInputStream(FIXTURE.resolve("1.0.0.tar.xz"));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.copy(tar, path);
                }
            }
        }
        // PostgreSQL keeps to a folder that nobody else can enter.
        Files.setPosixFilePermissions(data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatWasAnsweredIsAnsweredStillBeforeAndAfterEverythingIsRebuilt() throws IOException {
        try (TidingsProcess tidings = start()) {
            awaitProjections(tidings);
            assertAnswers(tidings);
            discardTheLetterOfEachProjection(tidings);
        }

        try (TidingsProcess tidings = start()) {
            awaitProjections(tidings);
            awaitRebuildsThatFailedForTheLetters(tidings);
            assertAnswers(tidings);

            Response rolledBack = admin(tidings).post("/ops/projections/trending/rollback");
            assertThat(rolledBack.status()).as(rolledBack.toString()).isEqualTo(200);
            assertAnswers(tidings);
        }
    }

    @Test
    void peopleGoOnWhereTheyWere() throws IOException {
        try (TidingsProcess tidings = start()) {
            awaitProjections(tidings);
            ApiClient anybody = ApiClient.of(tidings.port());

            assertThat(logIn(anybody, "erin", UpgradeFixture.CHANGED_PASSWORD).status())
                    .isEqualTo(200);
            assertThat(logIn(anybody, "erin", UpgradeFixture.PASSWORD).status()).isEqualTo(401);
            assertThat(logIn(anybody, "dave", UpgradeFixture.PASSWORD).status()).isEqualTo(401);
            theSessionGoesOn(anybody);
            requestsUnderKeysHaveNoSecondEffect(tidings);
            namesAreStillTaken(anybody);
            postsAreWrittenOn(tidings);
        }
    }

    private TidingsProcess start() throws IOException {
        callers.clear();
        return TidingsProcess.start(
                        "standalone",
                        folder,
                        // However old the previous generations in the fixture are.
                        Map.of("TIDINGS_PROJECTIONS_KEEP_PREVIOUS", "36500d"))
                .awaitHealthy();
    }

    private void awaitProjections(TidingsProcess tidings) {
        await().atMost(PATIENCE)
                .until(() -> projections(tidings).stream()
                        .allMatch(projection -> projection.path("rebuild").isNull()
                                && projection.path("position").equals(projection.path("head"))));
    }

    private void assertAnswers(TidingsProcess tidings) {
        Response board = ApiClient.of(tidings.port()).get("/api/posts/trending?window=30d&limit=100");
        assertThat(board.json()
                        .path("items")
                        .valueStream()
                        .map(post -> post.path("id").asString()))
                .containsExactlyElementsOf(recorded.mostViewedSince(Duration.ofDays(30)));
        recorded.answers().forEach(answer -> {
            String path = answer.path("path").asString();
            Response now = caller(tidings, answer.path("as")).get(path);
            assertThat(now.status())
                    .as(now.toString())
                    .isEqualTo(answer.path("status").asInt());
            if (now.status() == 200) {
                RecordedAnswers.assertKept(path, answer.path("body"), now.json());
            }
        });
    }

    private void discardTheLetterOfEachProjection(TidingsProcess tidings) {
        recorded.projections()
                .map(projection -> projection.path("name").asString())
                .forEach(projection -> {
                    String path = "/ops/projections/" + projection + "/dead-letters";
                    JsonNode letters = admin(tidings).get(path).json().path("items");
                    assertThat(letters.size()).as(letters.toString()).isOne();
                    JsonNode letter = letters.path(0);
                    assertThat(letter.path("event").asString()).isEqualTo("post.haunted");
                    assertThat(letter.path("cause").isString()).isTrue();
                    assertThat(admin(tidings)
                                    .delete(path + "/" + letter.path("id").asLong() + "?reason=unknown")
                                    .status())
                            .isEqualTo(204);
                });
    }

    /** A rebuild stops at an event that nobody knows. Once it is discarded, the next start tries again. */
    private void awaitRebuildsThatFailedForTheLetters(TidingsProcess tidings) {
        await().atMost(PATIENCE).until(() -> {
            List<JsonNode> rebuilds = admin(tidings)
                    .get("/ops/rebuilds?limit=100")
                    .json()
                    .path("items")
                    .valueStream()
                    .toList();
            return rebuilds.stream()
                    .filter(rebuild -> rebuild.path("phase").asString().equals("failed"))
                    .allMatch(failed -> rebuilds.stream()
                            .anyMatch(rebuild -> rebuild.path("projection").equals(failed.path("projection"))
                                    && rebuild.path("generation").asInt()
                                            > failed.path("generation").asInt()
                                    && rebuild.path("phase").asString().equals("live")));
        });
    }

    /** A session ends 30 days after it was used last. */
    private void theSessionGoesOn(ApiClient anybody) {
        Response refreshed = anybody.post("/api/sessions/refresh", Map.of("refreshToken", recorded.refreshToken()));
        boolean isYoung = recorded.recordedAt().plus(Duration.ofDays(29)).isAfter(Instant.now());
        if (isYoung || refreshed.status() == 200) {
            assertThat(refreshed.status()).as(refreshed.toString()).isEqualTo(200);
            ApiClient ada = anybody.as(refreshed.json().path("accessToken").asString());
            assertThat(ada.get("/api/me").json().path("username").asString()).isEqualTo("ada");
        } else {
            assertThat(refreshed.problemType()).isEqualTo("invalid-refresh-token");
        }
    }

    private void requestsUnderKeysHaveNoSecondEffect(TidingsProcess tidings) {
        assertThat(recorded.keyedRequests()).isNotEmpty().allSatisfy(request -> {
            Response repeated = caller(tidings, request.path("as"))
                    .post(
                            request.path("path").asString(),
                            request.has("body") ? request.path("body").toString() : null,
                            "Idempotency-Key",
                            request.path("key").asString());
            assertThat(repeated.status()).as(repeated.toString()).isBetween(200, 299);
            assertThat(repeated.json()).isEqualTo(request.path("answer"));
        });
    }

    private static void namesAreStillTaken(ApiClient anybody) {
        assertThat(register(anybody, "ROBERT.b", "new@example.org").problemType())
                .isEqualTo("username-taken");
        assertThat(register(anybody, "carol2", "Carol@Elsewhere.example").problemType())
                .isEqualTo("email-taken");
        assertThat(register(anybody, "bob", "carol@example.org").status())
                .as("the name and the address that others gave up")
                .isEqualTo(201);
    }

    private void postsAreWrittenOn(TidingsProcess tidings) {
        ApiClient ada = callers.computeIfAbsent("ada", name -> loggedIn(tidings, name));
        JsonNode notes = post(tidings, "Notes");
        String path = "/api/posts/" + notes.path("id").asString();

        Response edited = ada.put(
                path,
                Map.of("title", "Notes", "content", "Written on"),
                "If-Match",
                "\"" + notes.path("version").asLong() + "\"");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        Response viewed = ApiClient.of(tidings.port()).post(path + "/views");

        String[] upToDate = {
            "Min-Event-Position", viewed.json().path("position").asString()
        };
        JsonNode now = ada.get(path, upToDate).json();
        assertThat(now.path("content").asString()).isEqualTo("Written on");
        assertThat(now.path("version").asLong()).isEqualTo(notes.path("version").asLong() + 1);
        assertThat(now.path("views").asLong()).isEqualTo(notes.path("views").asLong() + 1);
        assertThat(ada.get("/api/posts/trending?window=24h&by=viewed", upToDate)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(post -> post.path("id")))
                .contains(notes.path("id"));
    }

    private static JsonNode post(TidingsProcess tidings, String title) {
        return ApiClient.of(tidings.port())
                .get("/api/posts?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(post -> post.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> projections(TidingsProcess tidings) {
        return admin(tidings)
                .get("/ops/projections")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private ApiClient admin(TidingsProcess tidings) {
        return callers.computeIfAbsent("admin", name -> loggedIn(tidings, name));
    }

    private ApiClient caller(TidingsProcess tidings, JsonNode name) {
        return name.isString()
                ? callers.computeIfAbsent(name.asString(), who -> loggedIn(tidings, who))
                : ApiClient.of(tidings.port());
    }

    private static ApiClient loggedIn(TidingsProcess tidings, String name) {
        ApiClient anybody = ApiClient.of(tidings.port());
        Response session = switch (name) {
            case "bob" -> logIn(anybody, "Robert.B", UpgradeFixture.PASSWORD);
            case "erin" -> logIn(anybody, "erin", UpgradeFixture.CHANGED_PASSWORD);
            default -> logIn(anybody, name, UpgradeFixture.PASSWORD);
        };
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        return anybody.as(session.json().path("accessToken").asString());
    }

    private static Response logIn(ApiClient anybody, String name, String password) {
        return anybody.post("/api/sessions", Map.of("username", name, "password", password));
    }

    private static Response register(ApiClient anybody, String name, String email) {
        return anybody.post(
                "/api/users", Map.of("username", name, "email", email, "password", UpgradeFixture.PASSWORD));
    }
}
