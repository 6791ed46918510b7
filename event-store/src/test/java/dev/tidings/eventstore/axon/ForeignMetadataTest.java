package dev.tidings.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.Node;
import dev.tidings.migrations.TestDatabase;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Others may have written to the log, and with less care. */
class ForeignMetadataTest {

    private final Node node = new Node(TestDatabase.create());

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"eventId\":\"",
                "{\"eventId\":\"\"}",
                "{\"eventId\":null}",
                "[]",
                "{\"traceId\":\"t\"}",
                "not json"
            })
    void anEventWithoutAnIdIsReadAndHasOneFromItsPosition(String metadata) {
        DomainEventMessage<?> read = given(metadata).getFirst();

        assertThat(read.getPayload()).isEqualTo("text");
        assertThat(read.getIdentifier()).isEqualTo("position-1");
        assertThat(read.getMetaData()).doesNotContainKey("eventId");
    }

    @Test
    void anIdIsFoundWhereverItStands() {
        DomainEventMessage<?> read =
                given("{ \"userId\": \"u\", \"eventId\" : \"x\" }").getFirst();

        assertThat(read.getIdentifier()).isEqualTo("x");
        assertThat(read.getMetaData()).hasSize(1).extractingByKey("userId").isEqualTo("u");
    }

    private List<DomainEventMessage<?>> given(String metadata) {
        new JdbcTemplate(node.pool()).update("""
                        insert into event_store.event
                        values (1, 'thing', 'a', 0, 'java.lang.String', 0, '"text"', convert_to(?, 'UTF8'), now())
                        """, metadata);
        return node.engine()
                .readEvents("a")
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }
}
