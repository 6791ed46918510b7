package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OverviewEndpointTest extends OperationsTest {

    @Test
    void nodesAndTheDatabaseAreTold() {
        await().until(() -> !overview().path("nodes").isEmpty());
        JsonNode overview = overview();

        assertThat(overview.at("/nodes/0/projections/post").asInt()).isPositive();
        assertThat(overview.at("/nodes/0/seenAt").asString()).endsWith("Z");
        assertThat(overview.at("/database/version").asString()).isNotBlank();
        assertThat(overview.at("/database/bytes").asLong()).isPositive();
        assertThat(overview.at("/database/connections").asInt())
                .isPositive()
                .isLessThanOrEqualTo(overview.at("/database/maxConnections").asInt());
    }

    @Test
    void theLastSampleIsOfNow() {
        viewed(UUID.randomUUID());
        awaitProjections();

        JsonNode samples = overview().path("samples");

        JsonNode last = samples.get(samples.size() - 1);
        assertThat(last.path("head").asLong()).isEqualTo(head());
        assertThat(last.path("lag").path("trending").asLong()).isZero();
    }

    @Test
    void itIsForOperators() {
        assertThat(api.get("/ops/overview").status()).isEqualTo(401);
        assertThat(as(UUID.randomUUID()).get("/ops/overview").status()).isEqualTo(403);
    }

    private JsonNode overview() {
        return operator.get("/ops/overview").json();
    }
}
