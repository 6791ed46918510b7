package dev.tidings.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.DatabaseProxy;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side on a database whose answers get lost, or that falls silent. */
class UnreliableDatabaseTest {

    private static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = new JsonMapper();
    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final DatabaseProxy PROXY = DatabaseProxy.before(DATABASE);
    private static ConfigurableApplicationContext context;
    private static int port;
    private static String adminToken;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + PROXY.url(),
                        "--tidings.database.user=postgres",
                        "--tidings.database.pool-size=8",
                        "--tidings.admin.password=" + PASSWORD,
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        // Their commits would take the fault that a request is to meet.
                        "--tidings.outbox.poll=1h",
                        "--tidings.webhooks.poll=1h",
                        "--spring.jmx.enabled=false");
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        adminToken = token("admin");
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        PROXY.close();
    }

    @Test
    void aChangeWhoseAnswerIsLostIsToldAsUnknownAndNobodyIsToldToTryAgain() {
        String title = newTitle();
        PROXY.loseAnswerToNextCommit();

        Response response = write(title);

        assertThatNobodyKnows(response);
        assertThat(response.json().path("detail").asString()).contains("may have been made or not", "Idempotency-Key");
        assertThat(posts(title)).isEqualTo(1);
    }

    @Test
    void aServerThatBreaksDownOverACommitIsNotAskedAgain() {
        String title = newTitle();
        PROXY.breakDownAtNextCommit("PANIC", "58030");

        assertThatNobodyKnows(write(title));

        assertThat(posts(title)).isEqualTo(1);
    }

    @Test
    void withAKeyTheRepeatTellsWhatHasHappened() {
        String title = newTitle();
        String key = UUID.randomUUID().toString();
        PROXY.loseAnswerToNextCommit();
        assertThatNobodyKnows(write(title, "Idempotency-Key", key));

        Response repeat = write(title, "Idempotency-Key", key);

        assertThat(repeat.status()).as(repeat.toString()).isEqualTo(201);
        assertThat(posts(title)).isEqualTo(1);
        assertThat(repeat.json().path("position").asLong())
                .isEqualTo(position(repeat.json().path("id").asString()));
    }

    @Test
    void anAnswerWithAKeyNamesThePositionThatItsEventsHaveGot() {
        String key = UUID.randomUUID().toString();
        String title = newTitle();

        Response first = write(title, "Idempotency-Key", key);
        Response repeat = write(title, "Idempotency-Key", key);

        long position = position(first.json().path("id").asString());
        assertThat(first.json().path("position").asLong()).isEqualTo(position);
        assertThat(first.header("Event-Position")).isEqualTo(Long.toString(position));
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.header("Event-Position")).isEqualTo(first.header("Event-Position"));
    }

    @Test
    void aRegistrationWhoseAnswerIsLostIsNotTriedAgain() {
        String name = "name-" + UUID.randomUUID().toString().substring(0, 8);
        PROXY.loseAnswerToNextCommit();

        assertThatNobodyKnows(register(name));

        assertThat(register(name).problemType()).as("it was done").isEqualTo("username-taken");
    }

    @Test
    void aSessionWhoseAnswerIsLostIsToldAsUnknownToo() {
        PROXY.loseAnswerToNextCommit();

        assertThatNobodyKnows(
                ApiClient.of(port).post("/api/sessions", Map.of("username", "admin", "password", PASSWORD)));
    }

    @Test
    void aViewWhoseAnswerIsLostIsCountedOnce() {
        String post = write(newTitle()).json().path("id").asString();
        PROXY.loseAnswerToNextCommit();

        assertThatNobodyKnows(admin().post("/api/posts/" + post + "/views"));

        assertThat(count("select coalesce(sum((payload ->> 'count')::int), 0) from event_store.event_json"
                        + " where name = 'post.views-recorded' and payload ->> 'postId' = '" + post + "'"))
                .isEqualTo(1);
    }

    @Test
    void anImportSaysOfWhichLinesNobodyKnowsAndGoesOn() {
        String title = newTitle();
        String line = "{\"author\":\"admin\",\"title\":\"" + title + "\",\"content\":\"World\"}\n";
        PROXY.loseAnswerToNextCommit();

        // More than are taken together.
        int lines = 600;
        List<JsonNode> results = importLines(line.repeat(lines));

        assertThat(results).hasSize(lines);
        assertThat(results.getFirst().path("status").asString()).isEqualTo("unknown");
        assertThat(results.getFirst().path("problem").path("type").asString()).endsWith(":outcome-unknown");
        assertThat(results.getLast().path("status").asString()).isEqualTo("imported");
        assertThat(results.getLast().path("position").asLong())
                .isGreaterThanOrEqualTo(position(results.getLast().path("id").asString()));
        assertThat(posts(title)).isEqualTo(lines);
    }

    @Test
    void anAppendWhoseConnectionFallsSilentHoldsTheOthersUpForLessThanHalfAMinute() {
        String title = newTitle();
        PROXY.silenceNextCommit();
        long start = System.nanoTime();

        assertThatNobodyKnows(write(title));

        assertThat(write(newTitle()).status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(posts(title)).isEqualTo(1);
    }

    @Test
    void aDatabaseThatVanishesIsMissedAndServiceResumesByItself() {
        PROXY.vanish();
        long start = System.nanoTime();
        Response missing = write(newTitle());
        assertThat(missing.status()).as(missing.toString()).isBetween(500, 503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        PROXY.comeBack();

        await().atMost(Duration.ofSeconds(30)).until(() -> write(newTitle()).status() == 201);
    }

    private static void assertThatNobodyKnows(Response response) {
        assertThat(response.status()).as(response.toString()).isEqualTo(500);
        assertThat(response.problemType()).isEqualTo("outcome-unknown");
        assertThat(response.header("Retry-After")).isNull();
    }

    private static ApiClient admin() {
        return ApiClient.of(port).as(adminToken);
    }

    private static Response write(String title, String... headers) {
        return admin().post("/api/posts", Map.of("title", title, "content", "World", "publish", true), headers);
    }

    private static Response register(String name) {
        return ApiClient.of(port)
                .post("/api/users", Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
    }

    private static String token(String username) {
        Response session = ApiClient.of(port).post("/api/sessions", Map.of("username", username, "password", PASSWORD));
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        return session.json().path("accessToken").asString();
    }

    private static List<JsonNode> importLines(String lines) {
        return admin().post("/api/posts/import", lines, "Content-Type", "application/x-ndjson")
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static String newTitle() {
        return "Title " + UUID.randomUUID();
    }

    private static long posts(String title) {
        return count(
                "select count(*) from event_store.event_json where name = 'post.drafted' and payload ->> 'title' = '"
                        + title + "'");
    }

    private static long position(String stream) {
        return count("select max(position) from event_store.event where stream_id = '" + stream + "'");
    }

    private static long count(String sql) {
        return JdbcClient.create(DATABASE).sql(sql).query(Long.class).single();
    }
}
