package dev.tidings.query.operations;

import static org.awaitility.Awaitility.await;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.Role;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.http.ApiClient;
import dev.tidings.query.EndpointTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators ask, of a server that has events in its log and not only in its read tables. */
abstract class OperationsTest extends EndpointTest {

    private static final PostgresEventStorageEngine ENGINE = PostgresEventStorageEngine.builder()
            .dataSource(database())
            .events(EventType.registry())
            .build();
    private static final UUID SOMEBODY = new UUID(8, 8);

    final JdbcClient jdbc = JdbcClient.create(database());
    ApiClient operator;

    @BeforeEach
    void logIn() {
        operator = as(SOMEBODY, Role.OPERATOR);
    }

    /** So that none of it shows up in the tables while another test looks at them. */
    @AfterEach
    void leaveNothingBehind() {
        awaitProjections();
        jdbc.sql("""
                        update read_model.dead_letter
                        set discarded_at = now(), discard_reason = 'left by a test'
                        where discarded_at is null
                        """).update();
    }

    /** Waits until everything that was appended is projected. */
    void awaitProjections() {
        long head = head();
        await().until(() -> jdbc.sql("""
                        select bool_and(position >= ?)
                        from read_model.projection_segment
                        join read_model.projection_generation using (projection, generation)
                        where state = 'live'
                        """).param(head).query(Boolean.class).single());
    }

    /** Appends views of a post, and returns the event's position. */
    long viewed(UUID post) {
        return appended(new GenericEventMessage<>(new PostViewsRecorded(post, 3), Map.of("userId", "u")));
    }

    /** Appends an edit of a post that never was, and returns the event's position. */
    long changed(UUID post, long version) {
        return appended(new GenericDomainEventMessage<>(
                "post", post.toString(), version, new PostEdited(post, SOMEBODY, "Title", "Content")));
    }

    /** Appends what no event serializer would write, and returns the event's position. */
    long unknown(String name, UUID stream, long version, String payload) {
        jdbc.sql("""
                        insert into event_store.event
                            (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                        values (?, 'post', ?, ?, ?, 1, ?, ?, now())
                        """)
                .params(
                        head() + 1,
                        stream.toString(),
                        version,
                        name,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{\"eventId\":\"%s\"}".formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
                .update();
        return head();
    }

    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_store.event")
                .query(Long.class)
                .single();
    }

    private long appended(EventMessage<?> event) {
        ENGINE.appendEvents(event);
        return head();
    }
}
