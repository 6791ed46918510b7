package dev.tidings.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.Renamed;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with a log that tests append to, and nodes that run diaries over it. */
final class ProjectionWorld implements AutoCloseable {

    static final EngineSettings QUICK = settings(2, 100);

    final PGSimpleDataSource database = TestDatabase.create();
    private final HikariDataSource kept = KeptConnections.to(database);
    final JdbcClient jdbc = JdbcClient.create(kept);
    final Ledger ledger = new Ledger(kept);
    private final List<TestNode> nodes = new ArrayList<>();

    ProjectionWorld() {
        jdbc.sql(Diary.TABLE).update();
    }

    static EngineSettings settings(int segments, int batchSize) {
        Duration seconds = Duration.ofSeconds(2);
        return new EngineSettings(segments, new PageLimit(batchSize, 1_000_000), seconds, seconds);
    }

    TestNode node(EngineSettings settings, String... diaries) {
        TestNode node = new TestNode(database, ledger, settings, diaries);
        nodes.add(node);
        return node;
    }

    TestNode node(String... diaries) {
        return node(QUICK, diaries);
    }

    /** Locks all segments for a moment, if nobody else does for longer. */
    String lockSegments() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '1s'");
            statement.execute("select from read_model.projection_segment for update");
            return "by whoever wants to";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Appends a deposit. */
    void deposit(UUID account) {
        ledger.append(new Deposited(account, 1));
    }

    /** Appends a renaming. */
    void rename(UUID account, long version) {
        ledger.append(version, new Renamed(account, "Name"));
    }

    /** Appends deposits into the given number of accounts, in turn, all at once. */
    List<UUID> manyDeposits(int events, int accounts) {
        List<UUID> all =
                IntStream.range(0, accounts).mapToObj(i -> UUID.randomUUID()).toList();
        ledger.append(IntStream.range(0, events)
                .mapToObj(i -> new Deposited(all.get(i % accounts), 1))
                .toList());
        return all;
    }

    /** Puts something into the log that no event serializer would write. */
    void appendRaw(String name, UUID stream, long version, String payload) {
        appendRaw(name, stream, version, payload, "{}");
    }

    /** Likewise, with metadata that no appender would write. */
    void appendRaw(String name, UUID stream, long version, String payload, String metadata) {
        jdbc.sql("""
                        insert into event_store.event
                            (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                        select coalesce(max(position), 0) + 1, 'account', ?, ?, ?, 1, ?, ?, now()
                        from event_store.event
                        """)
                .params(stream.toString(), version, name, bytes(payload), bytes(metadata))
                .update();
    }

    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_store.event")
                .query(Long.class)
                .single();
    }

    /** What a diary holds of an account, in the order in which it was written. */
    List<Long> diary(String projection, UUID account) {
        return jdbc.sql("select position from diary where projection = ? and account = ? order by id")
                .params(projection, account)
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
                        from (select position, lag(position, 1, 0::bigint) over (partition by account order by id) as before
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
        ledger.close();
        kept.close();
    }
}
