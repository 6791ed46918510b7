package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody does all that can be done, and is erased: nobody finds her any more, whatever is searched. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // The test itself fills the fields first.
class ErasureIT {

    private static final String PASSWORD = TidingsProcess.ADMIN_PASSWORD;
    private static final Traces HER = new Traces("zerafina");
    private static final int CHANGES_UNTIL_A_SNAPSHOT = 105;

    @TempDir
    private Path folder;

    private JdbcClient database;
    private TidingsProcess tidings;

    @Test
    void nothingReadableIsLeftOfSomebodyWhoWasErased() throws Exception {
        Path serverLog = Files.createFile(folder.resolve("postgres.log"));
        try (EmbeddedPostgres postgres = postgres(serverLog);
                TidingsProcess process =
                        TidingsProcess.start("standalone", folder, postgres).awaitHealthy()) {
            database = JdbcClient.create(postgres.getPostgresDatabase());
            tidings = process;
            givenOneOfHerEventsCannotBeProjected();
            List<String> users = new ArrayList<>();
            users.add(sheDoesAllThatCanBeDone());
            users.add(sheWinsARaceForAName());
            users.add(herPostsAreImported());
            untilAllIsProjected();
            assertThat(HER.inDatabase(database))
                    .as("while she is there")
                    .contains(
                            "event_store.identity_claim.value",
                            "read_model.user_profile.username",
                            "read_model.user_profile.bio",
                            "read_model.user_profile.image")
                    .doesNotContain("event_store.event.payload", "event_store.event.metadata");
            assertThat(database.sql("select count(*) from event_store.snapshot")
                            .query(Long.class)
                            .single())
                    .isPositive();
            assertThat(database.sql("select count(*) from read_model.dead_letter where cause is not null")
                            .query(Long.class)
                            .single())
                    .isPositive();

            users.forEach(user ->
                    assertThat(admin().delete("/api/users/" + user).status()).isEqualTo(200));
            untilAllIsProjected();

            assertThat(HER.inDatabase(database)).isEmpty();
            whenTheLettersAreRetried();
            assertThat(HER.inDatabase(database)).isEmpty();
            assertThat(users).allSatisfy(user -> {
                JsonNode shown = anybody().get("/api/users/" + user).json();
                assertThat(shown.path("username").isNull()).as(shown.toString()).isTrue();
            });
            assertThatNothingIsLeftOfHerReading(users.getFirst());
            assertThat(anybody().get("/api/posts").json().path("items"))
                    .isNotEmpty()
                    .allSatisfy(post -> assertThat(
                                    post.path("author").path("username").isNull())
                            .isTrue());
        }
        assertThat(HER.isIn(tidings.output())).as(tidings.output()).isFalse();
        assertThat(HER.inFiles(serverLog)).isEmpty();
    }

    /** The database refuses a row with her name in it, and says so, quoting the row. */
    private void givenOneOfHerEventsCannotBeProjected() {
        database.sql("alter table read_model.user_profile add constraint hostile check (username <> 'Zerafina.Second')")
                .update();
    }

    private void whenTheLettersAreRetried() {
        database.sql("alter table read_model.user_profile drop constraint hostile")
                .update();
        Response retried = admin().post("/ops/projections/user/dead-letters/retry");
        assertThat(retried.json().path("complete").asBoolean())
                .as(retried.toString())
                .isTrue();
    }

    private String sheDoesAllThatCanBeDone() {
        register("Zerafina.First", UUID.randomUUID().toString());
        register("Zerafina.First", UUID.randomUUID().toString());
        anybody().post("/api/users", Map.of("username", "zerafina!", "email", "zerafina", "password", "zerafina"));
        anybody().post("/api/sessions", Map.of("username", "zerafina.first", "password", "wrong password"));
        Map<String, String> login = Map.of("email", "Zerafina.First@example.org", "password", PASSWORD);
        Response session = repeated(anybody(), "/api/sessions", login);
        String user = session.json().path("userId").asString();
        repeated(
                anybody(),
                "/api/sessions/refresh",
                Map.of("refreshToken", session.json().path("refreshToken").asString()));
        ApiClient her = anybody().as(session.json().path("accessToken").asString());
        Response post = repeated(her, "/api/posts", Map.of("title", "Quills", "content", "On quills", "publish", true));
        String postPath = Objects.requireNonNull(post.header("Location"));
        her.put(postPath, Map.of("title", "Quills", "content", "More on quills"));
        repeated(her, postPath + "/views", null);
        sheReads(her, user, postPath);
        her.put("/api/users/" + user + "/password", Map.of("currentPassword", "x", "newPassword", PASSWORD));
        assertThat(her.put("/api/users/" + user + "/username", Map.of("username", "Zerafina.Second"))
                        .status())
                .isEqualTo(200);
        for (int n = 0; n < CHANGES_UNTIL_A_SNAPSHOT; n++) {
            her.put(
                    "/api/users/" + user + "/email",
                    Map.of("email", "Zerafina" + n + "@example.org", "currentPassword", PASSWORD));
        }
        her.put("/api/users/" + user + "/username", Map.of("username", "zerafina.third"));
        return user;
    }

    /** What she is called, where she looks and what she says: all but the last of it goes with her. */
    private void sheReads(ApiClient her, String user, String postPath) {
        repeated(her, postPath + "/comments", Map.of("body", "Ink, rather"));
        for (String path : List.of(postPath + "/favourite", "/api/users/" + idOfAdmin() + "/follow")) {
            assertThat(her.put(path).status()).isEqualTo(200);
        }
        Map<String, String> profile = Map.of("bio", "I, Zerafina, write", "image", "https://example.org/zerafina.png");
        assertThat(her.put("/api/users/" + user + "/profile", profile).status()).isEqualTo(200);
    }

    private void assertThatNothingIsLeftOfHerReading(String user) {
        for (String table : List.of("favourite", "follow")) {
            assertThat(database.sql("select count(*) from read_model." + table + " where reader_id = ?::uuid")
                            .param(user)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(database.sql("select count(*) from read_model.post_favourite_count, read_model.follower_count")
                        .query(Long.class)
                        .single())
                .isZero();
        String post = database.sql("select post_id from read_model.comment where author_id = ?::uuid")
                .param(user)
                .query(String.class)
                .single();
        JsonNode comment = anybody()
                .get("/api/posts/" + post + "/comments")
                .json()
                .path("items")
                .path(0);
        assertThat(comment.path("body").asString()).isEqualTo("Ink, rather");
        assertThat(comment.path("author").path("username").isNull())
                .as(comment.toString())
                .isTrue();
    }

    private String sheWinsARaceForAName() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> registration =
                    () -> register("zerafina-wanted", UUID.randomUUID().toString());
            List<Response> responses = new ArrayList<>();
            for (var response : threads.invokeAll(
                    List.of(registration, registration, registration, registration, registration, registration))) {
                responses.add(response.get());
            }
            return responses.stream()
                    .filter(response -> response.status() == 201)
                    .map(response -> response.json().path("id").asString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String herPostsAreImported() {
        String line = "{\"author\":\"zerafina-elsewhere\",\"title\":\"Old\",\"content\":\"Ink\",\"published\":true}";
        String broken = "{\"author\":\"zerafina elsewhere\",\"title\":\"\",\"content\":\"Ink\"}";
        for (int times = 0; times < 2; times++) {
            Response imported = admin().post(
                            "/api/posts/import",
                            line + "\n" + broken,
                            "Content-Type",
                            "application/x-ndjson",
                            "Idempotency-Key",
                            "the-one-import");
            assertThat(imported.status()).isEqualTo(200);
        }
        return database.sql("select user_id from event_store.identity_claim where value = 'zerafina-elsewhere'")
                .query(String.class)
                .single();
    }

    private Response register(String name, String key) {
        return anybody()
                .post(
                        "/api/users",
                        Map.of("username", name, "email", name + "@example.org", "password", PASSWORD),
                        "Idempotency-Key",
                        key);
    }

    /** Twice under one key. */
    private static Response repeated(ApiClient api, String path, @Nullable Object body) {
        String key = UUID.randomUUID().toString();
        Response first = api.post(path, body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isBetween(200, 299);
        assertThat(api.post(path, body, "Idempotency-Key", key).body()).isEqualTo(first.body());
        return first;
    }

    private void untilAllIsProjected() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.sql("""
                        select not exists (
                            select from read_model.projection_segment
                            where position < (select max(position) from event_store.event))
                        """).query(Boolean.class).single());
    }

    private ApiClient anybody() {
        return ApiClient.of(tidings.port());
    }

    private ApiClient admin() {
        return anybody().as(adminSession().json().path("accessToken").asString());
    }

    private String idOfAdmin() {
        return adminSession().json().path("userId").asString();
    }

    private Response adminSession() {
        return anybody().post("/api/sessions", Map.of("username", "admin", "password", PASSWORD));
    }

    /** As the embedded database is set up, but for where its log goes. */
    private static EmbeddedPostgres postgres(Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("log_error_verbosity", "terse")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
    }
}
