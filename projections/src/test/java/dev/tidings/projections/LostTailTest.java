package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.migrations.CrashingDatabase;
import dev.tidings.projections.Ledger.Deposited;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;

/**
 * Read tables commit without waiting for the disk, so a crash of PostgreSQL takes their newest commits back, while the
 * log keeps all. Nothing that was taken back may be passed over.
 */
class LostTailTest {

    private static final Duration SECONDS = Duration.ofSeconds(30);

    @Test
    void anEventWhoseRowsWereLostInACrashIsProjectedAgain(@TempDir Path folder) throws Exception {
        try (CrashingDatabase postgres = CrashingDatabase.startWithLazyWal(folder);
                Running node = new Running(postgres, 1)) {
            node.ledger.append(new Deposited(new UUID(0, 1), 1));
            node.awaitDiary(1);

            postgres.crash();
            assertThat(postgres.remains("select count(*) from diary"))
                    .as("rows after the crash")
                    .isZero();
            assertThat(postgres.remains("select count(*) from event_store.event"))
                    .isEqualTo(1);
            postgres.restart();
            node.append(new Deposited(new UUID(0, 1), 2));

            node.awaitDiary(2);
            assertThat(node.diary()).containsExactly(1L, 2L);
        }
    }

    @Test
    void itIsProjectedAgainThoughNothingHappensAnyMore(@TempDir Path folder) throws Exception {
        try (CrashingDatabase postgres = CrashingDatabase.startWithLazyWal(folder);
                Running node = new Running(postgres, 2)) {
            node.ledger.append(new Deposited(new UUID(0, 1), 1));
            node.awaitDiary(1);

            postgres.crash();
            assertThat(postgres.remains("select count(*) from diary"))
                    .as("rows after the crash")
                    .isZero();
            postgres.restart();

            node.awaitDiary(1);
        }
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void whateverIsLostIsProjectedAgainAndNothingTwice(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int segments) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("lost-tail");
        try (CrashingDatabase postgres = CrashingDatabase.startWithLazyWal(folder);
                Running one = new Running(postgres, segments);
                Running other = new Running(postgres, segments)) {
            int appended = 0;
            for (int crash = 0; crash < 3; crash++) {
                int count = 1 + random.nextInt(40);
                for (int n = 0; n < count; n++) {
                    (random.nextBoolean() ? one : other).append(new Deposited(new UUID(0, random.nextInt(9)), 1));
                }
                appended += count;
                if (random.nextBoolean()) {
                    one.awaitDiary(appended);
                }
                postgres.crash();
                postgres.restart();
            }
            one.append(new Deposited(new UUID(0, 1), 1));
            one.awaitDiary(appended + 1);

            assertThat(one.diary())
                    .isEqualTo(LongStream.rangeClosed(1, appended + 1).boxed().toList());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void whatWasTakenBackWhileTheNextEventsWereReadIsProjectedAgain() {
        UUID account = new UUID(0, 1);
        try (ProjectionWorld world = new ProjectionWorld()) {
            TestNode node =
                    world.node(ProjectionWorld.settings(1, 100), "board").start();
            world.deposit(account);
            world.untilDone("board");

            AtomicBoolean crashed = new AtomicBoolean();
            node.diary().onReading(() -> {
                if (Thread.currentThread().getName().startsWith("projection-worker")
                        && crashed.compareAndSet(false, true)) {
                    takeBack(world);
                    awaitBeats(world);
                }
            });
            world.deposit(account);

            ProjectionWorld.until(() -> crashed.get() && world.position("board") == 2);
            assertThat(world.diary("board")).containsExactly(1L, 2L);
        }
    }

    /** As a crash does that the newest commits did not survive. */
    private static void takeBack(ProjectionWorld world) {
        world.jdbc.sql("""
                        with lost as (delete from diary)
                        update read_model.projection_segment set position = 0
                        """).update();
    }

    /** Until the node has looked which position its segment has, and worked with what it saw. */
    private static void awaitBeats(ProjectionWorld world) {
        for (int beat = 0; beat < 2; beat++) {
            String last = claimedAt(world);
            ProjectionWorld.until(() -> !claimedAt(world).equals(last));
        }
    }

    private static String claimedAt(ProjectionWorld world) {
        return world.jdbc
                .sql("select claimed_at::text from read_model.projection_segment")
                .query(String.class)
                .single();
    }

    /** A node over a database that crashes. */
    private static final class Running implements AutoCloseable {

        private final HikariDataSource pool = new HikariDataSource();
        private final JdbcClient jdbc = JdbcClient.create(pool);
        private final Ledger ledger;
        private final EventLog log;
        private final ProjectionEngine engine;

        private Running(CrashingDatabase postgres, int segments) {
            pool.setJdbcUrl(postgres.url());
            pool.setConnectionTimeout(2000);
            pool.setMaximumPoolSize(12);
            jdbc.sql(Diary.TABLE.replace("create table", "create table if not exists"))
                    .update();
            this.ledger = new Ledger(pool);
            this.log = new EventLog(pool, Duration.ofMillis(100));
            this.engine = ProjectionEngine.builder(ledger)
                    .projections(List.of(new Diary("board", pool)))
                    .feed(log)
                    .database(pool, new JdbcTransactionManager(pool), "read_model", "tidings_query")
                    .settings(new EngineSettings(
                            segments, new PageLimit(100, 1_000_000), Duration.ofSeconds(2), Duration.ofHours(1)))
                    .build();
            engine.start();
        }

        /** As a client does who was told that nothing has happened. */
        private void append(Deposited deposit) {
            Awaitility.await().atMost(SECONDS).ignoreExceptions().until(() -> {
                pool.getHikariPoolMXBean().softEvictConnections();
                return ledger.append(deposit) > 0;
            });
        }

        private void awaitDiary(int entries) {
            Awaitility.await().atMost(SECONDS).ignoreExceptions().until(() -> {
                pool.getHikariPoolMXBean().softEvictConnections();
                return diary().size() >= entries;
            });
        }

        private List<Long> diary() {
            return jdbc.sql("select position from diary order by position, id")
                    .query((row, n) -> row.getLong(1))
                    .list();
        }

        @Override
        public void close() {
            engine.stop();
            log.close();
            ledger.close();
            pool.close();
        }
    }
}
