package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditEndpointTest extends OperationsTest {

    private static final String PROJECTION = "/ops/projections/post-count";

    @BeforeEach
    void nothingHasBeenDone() {
        jdbc.sql("delete from read_model.operator_action").update();
    }

    @Test
    void whatOperatorsDoWithGenerationsIsKeptWithWhoDidIt() {
        String rebuild = String.valueOf(operator.post(PROJECTION + "/rebuilds").header("Location"));
        await().until(() ->
                operator.get(rebuild).json().path("phase").asString().equals("caught-up"));
        operator.post(rebuild + "/verification");
        int generation =
                operator.post(rebuild + "/switch").json().path("generation").asInt();
        operator.post(PROJECTION + "/rollback");

        assertThat(actions())
                .containsExactly(
                        "generation-rolled-back null",
                        "generation-switched generation " + generation,
                        "generation-compared generation " + generation,
                        "rebuild-started null");
        JsonNode newest = operator.get("/ops/audit").json().at("/items/0");
        assertThat(newest.path("projection").asString()).isEqualTo("post-count");
        assertThat(newest.path("by").asString()).isEqualTo(new UUID(8, 8).toString());
        assertThat(newest.path("at").asString()).endsWith("Z");
    }

    @Test
    void whatIsGivenUpIsKeptWithTheReason() {
        String rebuild = String.valueOf(operator.post(PROJECTION + "/rebuilds").header("Location"));
        operator.delete(rebuild);
        unknown("post.sung", UUID.randomUUID(), 0, "{}");
        String letters = "/ops/projections/trending/dead-letters";
        await().until(() -> !operator.get(letters).json().path("items").isEmpty());
        long letter = operator.get(letters).json().at("/items/0/id").asLong();
        operator.post(letters + "/" + letter + "/retry");
        operator.delete(letters + "/" + letter + "?reason=nobody%20sings");

        assertThat(actions().subList(0, 3))
                .satisfies(actions -> assertThat(actions.getFirst())
                        .isEqualTo("dead-letter-discarded letter " + letter + ": nobody sings"))
                .satisfies(actions -> assertThat(actions.get(1)).isEqualTo("dead-letter-retried letter " + letter))
                .satisfies(actions -> assertThat(actions.get(2)).startsWith("rebuild-cancelled generation "));
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        assertThat(operator.post(PROJECTION + "/rollback").status()).isIn(200, 409);
        jdbc.sql("delete from read_model.operator_action").update();

        assertThat(operator.delete("/ops/rebuilds/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(operator.post("/ops/projections/trending/dead-letters/999999/retry")
                        .status())
                .isEqualTo(404);
        assertThat(operator.post(PROJECTION + "/rollback").status()).isEqualTo(409);
        assertThat(actions()).isEmpty();
    }

    @Test
    void thereIsAPageBehindEveryCursor() {
        jdbc.sql("""
            insert into read_model.operator_action (actor, action, projection)
            select gen_random_uuid(), 'rebuild-started', 'post' from generate_series(1, 5)
            """).update();

        assertThat(walk(operator, "/ops/audit?limit=2")).hasSize(5);
    }

    @Test
    void itIsForOperators() {
        assertThat(api.get("/ops/audit").status()).isEqualTo(401);
        ApiClient reader = as(UUID.randomUUID());
        assertThat(reader.get("/ops/audit").status()).isEqualTo(403);
    }

    private List<String> actions() {
        return operator.get("/ops/audit")
                .json()
                .path("items")
                .valueStream()
                .map(action -> action.path("action").asString() + " "
                        + (action.path("detail").isNull()
                                ? "null"
                                : action.path("detail").asString()))
                .toList();
    }
}
