package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who publishes the log to Kafka, as operators see it. */
class PublishersTest extends OperationsTest {

    @AfterEach
    void forget() {
        jdbc.sql("delete from event_store.log_publisher").update();
    }

    @Test
    void whereNobodyPublishesNobodyIsShown() {
        assertThat(asked().json().path("publishers").isEmpty()).isTrue();
    }

    @Test
    void whoPublishesComesFirstWithItsLagAndWhyItFailedLast() {
        jdbc.sql("""
                        insert into event_store.log_publisher
                        values ('1@waits', 'tidings-log', false, 0, 0, 3, 'no broker', now()),
                               ('2@publishes', 'tidings-log', true, 0, 12.5, 0, null, null)
                        """).update();

        JsonNode publishers = asked().json().path("publishers");

        assertThat(publishers.path(0).path("node").asString()).isEqualTo("2@publishes");
        assertThat(publishers.path(0).path("publishes").asBoolean()).isTrue();
        assertThat(publishers.path(0).path("rate").asDouble()).isEqualTo(12.5);
        assertThat(publishers.path(0).path("lagEvents").asLong())
                .isEqualTo(jdbc.sql("select coalesce(max(position), 0) from event_store.event")
                        .query(Long.class)
                        .single());
        assertThat(publishers.path(1).path("publishes").asBoolean()).isFalse();
        assertThat(publishers.path(1).path("lagEvents").asLong()).isZero();
        assertThat(publishers.path(1).path("lastFailure").asString()).isEqualTo("no broker");
        assertThat(publishers.path(1).path("failedAt").isString()).isTrue();
    }

    @Test
    void whoHasSaidNothingForAWhileIsNotShown() {
        jdbc.sql("""
                        insert into event_store.log_publisher
                        values ('1@gone', 'tidings-log', true, 0, 0, 0, null, null, now() - interval '1 minute')
                        """).update();

        assertThat(asked().json().path("publishers").isEmpty()).isTrue();
    }

    private Response asked() {
        return as(UUID.randomUUID(), Role.OPERATOR).get("/ops/projections");
    }
}
