package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A node that answers while another one holds all segments: what it knows of them, and what knowing that costs. */
class ReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProjectionWorld world = new ProjectionWorld();
    private final ReadPositions positions = new ReadPositions();
    private final AtomicInteger connections = new AtomicInteger();
    private final NodeSession reader = session();

    @BeforeEach
    void anotherNodeHoldsAllSegments() {
        world.node("board", "counts").start();
        world.manyDeposits(1, 1);
        world.untilDone("board");
        world.untilDone("counts");
        reader.start();
    }

    @AfterEach
    void close() {
        reader.stop();
        world.close();
    }

    @Test
    void whatTheOtherNodeDoesIsHeard() throws Exception {
        CompletableFuture<Boolean> waiting = waitFor(101, PATIENCE);
        world.manyDeposits(100, 10);

        assertThat(waiting.get()).isTrue();
        assertThat(world.diary("board")).hasSize(101);
        assertThat(world.diary("counts")).hasSize(101);
    }

    @Test
    void aNotificationThatIsLostAmongOthersIsMadeUpFor() throws Exception {
        CompletableFuture<Boolean> waiting = waitFor(7, PATIENCE);
        world.jdbc.sql("update read_model.projection_segment set position = 7").update();
        while (!waiting.isDone()) {
            world.jdbc
                    .sql("select pg_notify(?, ?)")
                    .params(
                            "read_model_" + PositionNotification.ABOUT,
                            new PositionNotification(new GenerationId("counts", 1), 0, 7).text())
                    .query((row, n) -> n)
                    .list();
        }

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void aBrokenConnectionIsReplacedAndWhatWasMissedIsReadAgain() throws Exception {
        CompletableFuture<Boolean> waiting = waitFor(101, PATIENCE);
        world.jdbc.sql("""
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where datname = current_database() and application_name = 'reader'
                        """).query(Boolean.class).list();
        world.manyDeposits(100, 10);
        assertThat(waiting.get()).isTrue();

        CompletableFuture<Boolean> waitingAgain = waitFor(201, PATIENCE);
        world.manyDeposits(100, 10);
        assertThat(waitingAgain.get()).isTrue();
    }

    @Test
    void manyWhoWaitCostNoMoreThanOne() {
        int before = connections.get();

        List<CompletableFuture<Boolean>> waiting = Stream.generate(() -> waitFor(1000, Duration.ofSeconds(1)))
                .limit(500)
                .toList();

        assertThat(waiting).allSatisfy(one -> assertThat(one.get()).isFalse());
        assertThat(connections.get() - before).isBetween(2, 8);
    }

    private CompletableFuture<Boolean> waitFor(long position, Duration patience) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return positions.await(List.of("board", "counts"), position, patience);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private NodeSession session() {
        EngineDatabase database = new EngineDatabase(readModel(), "read_model", "tidings_query");
        return new NodeSession(database, "reader", new SegmentTable(database), positions, () -> {}, () -> {});
    }

    private DelegatingDataSource readModel() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.url(world.database) + "&ApplicationName=reader");
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                connections.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
