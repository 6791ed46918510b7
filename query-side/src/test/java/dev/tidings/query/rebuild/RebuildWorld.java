package dev.tidings.query.rebuild;

import dev.tidings.events.PostViewsRecorded;
import dev.tidings.eventstore.PostgresEventStorageEngine;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.query.history.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a log of views that tests append to, a tally of them, and nodes that keep it. */
final class RebuildWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");

    final PGSimpleDataSource database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database);
    final PostgresEventStorageEngine engine =
            PostgresEventStorageEngine.builder().dataSource(database).build();
    private final List<UUID> posts =
            IntStream.range(0, 40).mapToObj(i -> new UUID(9, i)).toList();
    private final Map<UUID, Long> expected = new HashMap<>();
    private final List<RebuildNode> nodes = new ArrayList<>();

    RebuildWorld() {
        jdbc.sql(Tally.TABLES).update();
    }

    RebuildNode node() {
        return node(Tally::of);
    }

    RebuildNode node(Function<DataSource, Tally> tally) {
        return node(new MovableClock(NOW), RebuildNode.with(tally));
    }

    RebuildNode node(Clock clock, Consumer<AnnotationConfigApplicationContext> projections) {
        RebuildNode node = RebuildNode.start(database, clock, projections);
        nodes.add(node);
        return node;
    }

    /** Appends so many views, of all posts in turn. */
    void views(int count) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID post = posts.get(i % posts.size());
            messages.add(GenericEventMessage.asEventMessage(new PostViewsRecorded(post, 1 + i % 3)));
            expected.merge(post, 1L + i % 3, Long::sum);
        }
        engine.appendEvents(messages);
    }

    UUID post(int number) {
        return posts.get(number);
    }

    /** The views of each post that the log tells of. */
    Map<UUID, Long> expected() {
        return Map.copyOf(expected);
    }

    /** What the live tally says, read as queries do. */
    Map<UUID, Long> live() {
        return tally("read_model");
    }

    Map<UUID, Long> tally(String schema) {
        Map<UUID, Long> views = new HashMap<>();
        jdbc.sql("select post, views from %s.tally".formatted(schema))
                .query((row, n) -> views.put(row.getObject("post", UUID.class), row.getLong("views")))
                .list();
        return views;
    }

    boolean isInOrder(String schema) {
        return number("select count(*) from %s.tally where not in_order".formatted(schema)) == 0;
    }

    long head() {
        return number("select coalesce(max(position), 0) from event_store.event");
    }

    long position(String projection, int generation) {
        return number("""
                select coalesce(min(position), 0) from read_model.projection_segment
                where projection = '%s' and generation = %s
                """.formatted(projection, generation));
    }

    /** Waits until the generation has handled the whole log. */
    void untilDone(int generation) {
        untilDone("tally", generation);
    }

    void untilDone(String projection, int generation) {
        long head = head();
        until(() -> position(projection, generation) >= head);
    }

    Rebuild until(RebuildNode node, UUID rebuild, Phase phase) {
        until(() -> node.rebuilds().find(rebuild).phase() == phase);
        return node.rebuilds().find(rebuild);
    }

    List<String> states() {
        return jdbc.sql("""
                        select generation || ' ' || state || coalesce(' ' || schema_name, '')
                        from read_model.projection_generation
                        where projection = 'tally'
                        order by generation
                        """).query((row, n) -> row.getString(1)).list();
    }

    /** What there is of a kind in a schema: tables (r) or indexes (i). */
    List<String> relations(String schema, char kind) {
        return jdbc.sql("""
                        select c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind = ?::"char" and c.relname like 'tally%'
                        order by c.relname
                        """)
                .params(schema, String.valueOf(kind))
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean hasSchema(String schema) {
        return number("select count(*) from pg_namespace where nspname = '%s'".formatted(schema)) == 1;
    }

    /** The views that the log tells of a post. */
    long expected(UUID post) {
        return expected.getOrDefault(post, 0L);
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    @Override
    public void close() {
        nodes.forEach(RebuildNode::close);
        engine.close();
    }
}
