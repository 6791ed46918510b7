package dev.tidings.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a log of deposits that tests append to, a tally of them, and nodes that keep it. */
final class RebuildWorld implements AutoCloseable {

    private static final EngineSettings SETTINGS =
            new EngineSettings(2, new PageLimit(100, 1_000_000), Duration.ofSeconds(1), Duration.ofHours(1));
    static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");

    final PGSimpleDataSource database = TestDatabase.create();
    private final HikariDataSource kept = KeptConnections.to(database);
    final JdbcClient jdbc = JdbcClient.create(kept);
    final Ledger ledger = new Ledger(kept);
    private final List<UUID> accounts =
            IntStream.range(0, 40).mapToObj(i -> new UUID(9, i)).toList();
    private final Map<UUID, Long> expected = new HashMap<>();
    private final List<TestNode> nodes = new ArrayList<>();

    RebuildWorld() {
        jdbc.sql(Tally.TABLES).update();
    }

    TestNode node() {
        return node(Tally::of);
    }

    TestNode node(Function<DataSource, Tally> tally) {
        TestNode node = new TestNode(
                database,
                ledger,
                SETTINGS,
                Clock.fixed(NOW, ZoneOffset.UTC),
                readModel -> List.of(tally.apply(readModel)));
        nodes.add(node.start());
        return node;
    }

    /** Appends so many deposits, into all accounts in turn. */
    void deposits(int count) {
        List<LedgerEvent> deposits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID account = accounts.get(i % accounts.size());
            deposits.add(new Deposited(account, 1 + i % 3));
            expected.merge(account, 1L + i % 3, Long::sum);
        }
        ledger.append(deposits);
    }

    /** Appends what no version of the code knows, to the stream of an account. */
    void unknownEvent(UUID account) {
        jdbc.sql("""
                        insert into event_store.event
                            (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                        select max(position) + 1, 'account', ?, 0, 'account.sung', 1, convert_to('{}', 'UTF8'),
                               convert_to('{}', 'UTF8'), now()
                        from event_store.event
                        """).param(account.toString()).update();
    }

    UUID account(int number) {
        return accounts.get(number);
    }

    /** What the log tells of each account. */
    Map<UUID, Long> expected() {
        return Map.copyOf(expected);
    }

    /** What the log tells of one account. */
    long expected(UUID account) {
        return expected.getOrDefault(account, 0L);
    }

    /** What the live tally says, read as queries do. */
    Map<UUID, Long> live() {
        return tally("read_model");
    }

    Map<UUID, Long> tally(String schema) {
        Map<UUID, Long> total = new HashMap<>();
        jdbc.sql("select account, total from %s.tally".formatted(schema))
                .query((row, n) -> total.put(row.getObject("account", UUID.class), row.getLong("total")))
                .list();
        return total;
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

    Rebuild until(TestNode node, UUID rebuild, Phase phase) {
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
        nodes.forEach(TestNode::close);
        ledger.close();
        kept.close();
    }
}
