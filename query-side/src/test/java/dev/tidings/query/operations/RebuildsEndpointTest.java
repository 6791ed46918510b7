package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.EventStreamClient;
import dev.tidings.http.EventStreamClient.Event;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildsEndpointTest extends OperationsTest {

    private static final String PROJECTION = "/ops/projections/post-count";
    private static final String STRANGER = "/ops/rebuilds/" + new UUID(1, 1);

    @AfterEach
    void cancelWhatIsUnderWay() {
        JsonNode rebuild = projection().path("rebuild");
        if (!rebuild.isNull()) {
            operator.delete("/ops/rebuilds/" + rebuild.path("id").asString());
        }
    }

    @Test
    void aRebuildIsStartedAndFollowedUntilItHasCaughtUp() {
        Response started = operator.post(PROJECTION + "/rebuilds");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("projection").asString()).isEqualTo("post-count");
        assertThat(started.json().path("reason").asString()).isEqualTo("operator");
        assertThat(started.json().path("switchWhenCaughtUp").asBoolean()).isFalse();
        String rebuild = String.valueOf(started.header("Location"));
        try (EventStreamClient progress = operator.follow(rebuild)) {
            Event told = progress.next();
            assertThat(told.name()).isEqualTo("progress");
            assertThat(told.id()).isEqualTo("1");
            while (told.json().path("phase").asString().equals("building")) {
                told = progress.next();
            }
            assertThat(told.json().path("phase").asString()).isEqualTo("caught-up");
            progress.awaitEnd();
        }
        assertThat(projection().path("status").asString()).isEqualTo("rebuilding");
        assertThat(operator.post(PROJECTION + "/rebuilds").problemType()).isEqualTo("rebuild-under-way");
    }

    @Test
    void whatWasBuiltIsComparedAndSwitchedToAndRolledBack() {
        int before = projection().path("generation").asInt();
        String rebuild = caughtUp();

        Response verified = operator.post(rebuild + "/verification");
        Response switched = operator.post(rebuild + "/switch");

        assertThat(verified.json().path("phase").asString())
                .as(verified.toString())
                .isEqualTo("verified");
        assertThat(verified.json().path("verification").path("equal").asBoolean())
                .isTrue();
        assertThat(switched.json().path("phase").asString())
                .as(switched.toString())
                .isEqualTo("live");
        int after = switched.json().path("generation").asInt();
        assertThat(projection().path("generation").asInt()).isEqualTo(after);
        assertThat(projection().path("previousGeneration").asInt()).isEqualTo(before);
        assertThat(operator.post(rebuild + "/switch").problemType()).isEqualTo("rebuild-ended");
        assertThat(operator.delete(rebuild).problemType()).isEqualTo("rebuild-ended");

        Response rolledBack = operator.post(PROJECTION + "/rollback");

        assertThat(rolledBack.json().path("generation").asInt())
                .as(rolledBack.toString())
                .isEqualTo(before);
        assertThat(operator.get(rebuild).json().path("phase").asString()).isEqualTo("rolled-back");
        assertThat(operator.post(PROJECTION + "/rollback").problemType()).isEqualTo("nothing-to-roll-back-to");
    }

    @Test
    void aRowThatDiffersIsNamedWithoutItsValues() {
        String rebuild = caughtUp();
        UUID user = UUID.randomUUID();
        jdbc.sql("insert into read_model.post_count values (?, 'alice', 'alice', 1, 0)")
                .param(user)
                .update();

        Response answer = operator.post(rebuild + "/verification");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("phase").asString()).isEqualTo("caught-up");
        assertThat(answer.json().path("verification").path("equal").asBoolean()).isFalse();
        JsonNode table = answer.json()
                .path("verification")
                .path("tables")
                .valueStream()
                .filter(found -> found.path("table").asString().equals("post_count"))
                .findFirst()
                .orElseThrow();
        assertThat(table.path("onlyLive").asInt()).isEqualTo(1);
        assertThat(table.path("examples").path(0).path("kind").asString()).isEqualTo("only-live");
        assertThat(table.path("examples").path(0).path("key").path("user_id").asString())
                .isEqualTo(user.toString());
        assertThat(answer.body()).doesNotContain("alice");
        jdbc.sql("delete from read_model.post_count").update();
    }

    @Test
    void aRebuildCanSwitchByItself() {
        Response started = operator.post(PROJECTION + "/rebuilds", Map.of("switchWhenCaughtUp", true));

        try (EventStreamClient progress = operator.follow(String.valueOf(started.header("Location")))) {
            Event told = progress.next();
            while (!told.json().path("phase").asString().equals("live")) {
                told = progress.next();
            }
            assertThat(told.json().path("endedAt").isNull()).isFalse();
            progress.awaitEnd();
        }
    }

    @Test
    void rebuildsAreListedNewestFirst() {
        String first = cancelled();
        String second = cancelled();
        String third = cancelled();

        List<String> listed = walk(operator, "/ops/rebuilds?projection=post-count&limit=2").stream()
                .map(rebuild -> "/ops/rebuilds/" + rebuild.path("id").asString())
                .toList();

        assertThat(listed).startsWith(third, second, first);
        assertThat(operator.get("/ops/rebuilds?projection=nothing").problemType())
                .isEqualTo("projection-not-found");
    }

    @Test
    void whatIsNotThereCannotBeRebuiltOrSwitchedTo() {
        assertThat(operator.post("/ops/projections/nothing/rebuilds").problemType())
                .isEqualTo("projection-not-found");
        assertThat(operator.post("/ops/projections/nothing/rollback").problemType())
                .isEqualTo("projection-not-found");
        assertThat(operator.get(STRANGER).problemType()).isEqualTo("rebuild-not-found");
        assertThat(operator.get(STRANGER, "Accept", "text/event-stream").problemType())
                .isEqualTo("rebuild-not-found");
        assertThat(operator.delete(STRANGER).status()).isEqualTo(404);
        assertThat(operator.post(STRANGER + "/verification").status()).isEqualTo(404);
        assertThat(operator.post(STRANGER + "/switch").status()).isEqualTo(404);
        assertThat(operator.get("/ops/rebuilds/x").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoRequestIsRefused() {
        Response answer = operator.post(PROJECTION + "/rebuilds", Map.of("switchWhenCaughtUp", "yes"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemFields()).containsExactly("switchWhenCaughtUp");
    }

    @Test
    void rebuildsAreForOperators() {
        for (ApiClient other : List.of(api, as(UUID.randomUUID()))) {
            int refused = other == api ? 401 : 403;
            assertThat(other.post(PROJECTION + "/rebuilds").status()).isEqualTo(refused);
            assertThat(other.post(PROJECTION + "/rollback").status()).isEqualTo(refused);
            assertThat(other.get("/ops/rebuilds").status()).isEqualTo(refused);
            assertThat(other.get(STRANGER).status()).isEqualTo(refused);
            assertThat(other.get(STRANGER, "Accept", "text/event-stream").status())
                    .isEqualTo(refused);
            assertThat(other.delete(STRANGER).status()).isEqualTo(refused);
            assertThat(other.post(STRANGER + "/verification").status()).isEqualTo(refused);
            assertThat(other.post(STRANGER + "/switch").status()).isEqualTo(refused);
        }
    }

    private String caughtUp() {
        String rebuild = String.valueOf(operator.post(PROJECTION + "/rebuilds").header("Location"));
        await().until(() ->
                operator.get(rebuild).json().path("phase").asString().equals("caught-up"));
        return rebuild;
    }

    private String cancelled() {
        String rebuild = String.valueOf(operator.post(PROJECTION + "/rebuilds").header("Location"));
        assertThat(operator.delete(rebuild).json().path("phase").asString()).isEqualTo("cancelled");
        return rebuild;
    }

    private JsonNode projection() {
        return operator.get("/ops/projections")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("post-count"))
                .findFirst()
                .orElseThrow();
    }
}
