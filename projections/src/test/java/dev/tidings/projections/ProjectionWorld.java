package dev.tidings.projections;

import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.migrations.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a log that tests append to, and nodes that run diaries over it. */
final class ProjectionWorld implements AutoCloseable {

    static final ProjectionsProperties QUICK = properties(2, 100);

    final PGSimpleDataSource database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database);
    private final PostgresEventStorageEngine engine =
            PostgresEventStorageEngine.builder().dataSource(database).build();
    private final List<TestNode> nodes = new ArrayList<>();

    ProjectionWorld() {
        jdbc.sql(Diary.TABLE).update();
    }

    static ProjectionsProperties properties(int segments, int batchSize) {
        Duration seconds = Duration.ofSeconds(2);
        return new ProjectionsProperties(segments, batchSize, seconds, seconds, seconds);
    }

    TestNode node(ProjectionsProperties properties, String... diaries) {
        TestNode node = new TestNode(database, properties, diaries);
        nodes.add(node);
        return node;
    }

    TestNode node(String... diaries) {
        return node(QUICK, diaries);
    }

    /** Appends a view of a post. */
    void view(UUID post) {
        append(GenericEventMessage.asEventMessage(new PostViewsRecorded(post, 1)));
    }

    /** Appends an edit of a post. */
    void edit(UUID post, long version) {
        append(new GenericDomainEventMessage<>(
                "post", post.toString(), version, new PostEdited(post, new UUID(7, 7), "Title", "Content")));
    }

    /** Appends views of the given number of posts, in turn, all at once. */
    List<UUID> manyViews(int events, int posts) {
        List<UUID> all =
                IntStream.range(0, posts).mapToObj(i -> UUID.randomUUID()).toList();
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            messages.add(GenericEventMessage.asEventMessage(new PostViewsRecorded(all.get(i % posts), 1)));
        }
        engine.appendEvents(messages);
        return all;
    }

    /** Puts something into the log that no event serializer would write. */
    void appendRaw(String name, UUID stream, long version, String payload) {
        jdbc.sql("""
                        insert into event_store.event
                            (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                        select coalesce(max(position), 0) + 1, 'post', ?, ?, ?, 1, ?, ?, now()
                        from event_store.event
                        """)
                .params(
                        stream.toString(),
                        version,
                        name,
                        bytes(payload),
                        bytes("{\"eventId\":\"%s\"}".formatted(UUID.randomUUID())))
                .update();
    }

    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_store.event")
                .query(Long.class)
                .single();
    }

    /** What a diary holds of a post, in the order in which it was written. */
    List<Long> diary(String projection, UUID post) {
        return jdbc.sql("select position from diary where projection = ? and post = ? order by id")
                .params(projection, post)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** What a diary holds. */
    List<Long> diary(String projection) {
        return jdbc.sql("select position from diary where projection = ? order by position")
                .param(projection)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    boolean isInOrder(String projection) {
        return jdbc.sql("""
                        select coalesce(bool_and(position > before), true)
                        from (select position, lag(position, 1, 0::bigint) over (partition by post order by id) as before
                              from diary
                              where projection = ?) entry
                        """).param(projection).query(Boolean.class).single();
    }

    /** The position up to which the whole projection is done, as the table says. */
    long position(String projection) {
        return jdbc.sql("select coalesce(min(position), 0) from read_model.projection_segment where projection = ?")
                .param(projection)
                .query(Long.class)
                .single();
    }

    void untilDone(String projection) {
        long head = head();
        until(() -> position(projection) >= head);
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    private void append(EventMessage<?> event) {
        engine.appendEvents(event);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
        engine.close();
    }
}
