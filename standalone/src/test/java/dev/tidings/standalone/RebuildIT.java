package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two processes on one log of 200 000 events that rebuild a projection between them, as operators see it. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@TestInstance(Lifecycle.PER_CLASS)
class RebuildIT {

    private static final int EVENTS = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private EmbeddedPostgres postgres;
    private DataSource database;
    private TidingsProcess both;
    private TidingsProcess second;
    private ApiClient operator;

    @BeforeAll
    void twoProcessesThatHaveReadTheWholeLog(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = postgres.getPostgresDatabase();
        Schema.EVENT_STORE.migrate(database);
        LongLog.append(database, EVENTS);
        both = TidingsProcess.start("standalone", folder, postgres);
        second = TidingsProcess.start("query-side", folder, postgres);
        operator = ApiClient.of(both.awaitHealthy().port());
        Response login =
                operator.post("/api/sessions", Map.of("username", "admin", "password", TidingsProcess.ADMIN_PASSWORD));
        operator = operator.as(login.json().path("accessToken").asString());
        second.awaitHealthy();
        await().atMost(PATIENCE)
                .until(() -> projections()
                        .valueStream()
                        .allMatch(projection -> projection.path("position").asLong() >= EVENTS));
    }

    @AfterAll
    void stop() throws IOException {
        both.close();
        second.close();
        postgres.close();
    }

    @Test
    void underLoadAndWithANodeKilledInTheMiddleNobodyNoticesARebuild() {
        int generation = projection("trending").path("generation").asInt();
        String rebuild;
        try (Load load = new Load()) {
            load.ask(ApiClient.of(both.port()).unchecked());
            load.ask(ApiClient.of(both.port()).unchecked());
            load.command(operator.unchecked());

            rebuild = startRebuild("trending");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> progress(rebuild) > EVENTS / 10 && owners(rebuild) == 2);
            second.kill();
            assertThat(phase(rebuild)).isEqualTo("building");
            awaitCaughtUp(rebuild);

            Response verified = operator.post("/ops/rebuilds/" + rebuild + "/verification");
            assertThat(verified.json().path("verification").path("equal").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.json().path("phase").asString()).isEqualTo("verified");

            Response switched = operator.post("/ops/rebuilds/" + rebuild + "/switch");
            assertThat(switched.json().path("phase").asString())
                    .as(switched.toString())
                    .isEqualTo("live");
            int before = load.queries();
            await().atMost(PATIENCE).until(() -> load.queries() > before + 100);

            assertThat(load.failures()).isEmpty();
            assertThat(load.commands()).isPositive();
        }
        assertThat(projection("trending").path("generation").asInt()).isGreaterThan(generation);
    }

    @Test
    void aTableThatWasTamperedWithIsNamedAndARebuildMendsIt() {
        JdbcClient jdbc = JdbcClient.create(database);
        String rebuild = startRebuild("post-count");
        awaitCaughtUp(rebuild);
        String user = jdbc.sql("select user_id::text from read_model.post_count order by user_id limit 1")
                .query(String.class)
                .single();
        jdbc.sql("update read_model.post_count set posts = posts + 1 where user_id = ?::uuid")
                .param(user)
                .update();
        jdbc.sql("delete from read_model.post_count_published where post_id = ?")
                .param(LongLog.HOT)
                .update();

        JsonNode verified = operator.post("/ops/rebuilds/" + rebuild + "/verification")
                .json()
                .path("verification");

        assertThat(verified.path("equal").asBoolean()).isFalse();
        JsonNode counts = table(verified, "post_count");
        assertThat(counts.path("different").asInt()).isEqualTo(1);
        JsonNode example = counts.path("examples").path(0);
        assertThat(example.path("key").path("user_id").asString()).isEqualTo(user);
        assertThat(example.path("kind").asString()).isEqualTo("different");
        assertThat(example.path("columns").path(0).asString()).isEqualTo("posts");
        JsonNode published = table(verified, "post_count_published");
        assertThat(published.path("onlyNew").asInt()).isEqualTo(1);
        assertThat(published.path("onlyLive").asInt()).isZero();

        operator.post("/ops/rebuilds/" + rebuild + "/switch");
        String again = startRebuild("post-count");
        awaitCaughtUp(again);
        assertThat(operator.post("/ops/rebuilds/" + again + "/verification")
                        .json()
                        .path("verification")
                        .path("equal")
                        .asBoolean())
                .isTrue();
        operator.delete("/ops/rebuilds/" + again);
    }

    private String startRebuild(String projection) {
        Response started = operator.post("/ops/projections/" + projection + "/rebuilds");
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return started.json().path("id").asString();
    }

    private void awaitCaughtUp(String rebuild) {
        await().atMost(PATIENCE).until(() -> !phase(rebuild).equals("building"));
        assertThat(phase(rebuild)).isEqualTo("caught-up");
    }

    private String phase(String rebuild) {
        return rebuild(rebuild).path("phase").asString();
    }

    private long progress(String rebuild) {
        return rebuild(rebuild).path("events").path("done").asLong();
    }

    private long owners(String rebuild) {
        return rebuild(rebuild)
                .path("segments")
                .valueStream()
                .map(segment -> segment.path("owner"))
                .filter(owner -> !owner.isNull())
                .distinct()
                .count();
    }

    private JsonNode rebuild(String id) {
        return operator.get("/ops/rebuilds/" + id).json();
    }

    private JsonNode projection(String name) {
        return projections()
                .valueStream()
                .filter(projection -> projection.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode projections() {
        return operator.get("/ops/projections").json().path("items");
    }

    private static JsonNode table(JsonNode verification, String name) {
        return verification
                .path("tables")
                .valueStream()
                .filter(table -> table.path("table").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
