package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.common.AxonException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens at once (several nodes, conflicts, joined transactions that commit or roll back, connections that
 * are killed), the log is gapless and in order, and holds all that was acknowledged and nothing that was refused.
 */
class AcknowledgedAppendsPropertyTest {

    private static final int STREAMS = 5;

    private enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theLogHoldsWhatWasAcknowledged(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 24) int writers,
            @ForAll @IntRange(min = 5, max = 40) int appends,
            @ForAll @IntRange(min = 0, max = 3) int kills)
            throws Exception {
        DataSource database = TestDatabase.create();
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        try (Node one = new Node(database);
                Node two = new Node(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Node node = writer % 2 == 0 ? one : two;
                Random random = new Random(seed + writer);
                String name = "writer " + writer;
                work.add(() -> write(node, random, name, appends, outcomes));
            }
            for (int kill = 0; kill < kills; kill++) {
                work.add(() -> killConnections(database));
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
            one.reconnect();
            two.reconnect();

            int head = (int) one.log().head();
            List<LogEntry> log = two.follow(0, head);
            assertThat(log).hasSize(head);
            assertThat(log.stream().map(LogEntry::position).toList())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            assertThatVersionsAreGapless(log);

            Map<String, Long> found = new HashMap<>();
            log.forEach(event -> found.merge(Node.text(event), 1L, Long::sum));
            assertThat(found.values()).allMatch(times -> times == 1);
            outcomes.forEach((payload, outcome) -> {
                switch (outcome) {
                    case ACKNOWLEDGED -> assertThat(found).containsKey(payload);
                    case REFUSED -> assertThat(found).doesNotContainKey(payload);
                    case UNKNOWN -> assertThat(outcomes).as("either is right").containsKey(payload);
                }
            });
        }
    }

    private static boolean write(Node node, Random random, String name, int appends, Map<String, Outcome> outcomes) {
        TransactionTemplate transaction = new TransactionTemplate(new LogTransactionManager(node.pool()));
        for (int n = 0; n < appends; n++) {
            String payload = name + " append " + n;
            String stream = "stream " + random.nextInt(STREAMS);
            boolean joins = random.nextInt(4) == 0;
            boolean rollsBack = joins && random.nextBoolean();
            outcomes.put(payload, Outcome.UNKNOWN);
            try {
                long version = node.engine().lastSequenceNumberFor(stream).orElse(-1L) + 1;
                if (joins) {
                    transaction.executeWithoutResult(status -> {
                        node.append(stream, version, payload);
                        if (rollsBack) {
                            status.setRollbackOnly();
                        }
                    });
                } else {
                    node.append(stream, version, payload);
                }
                outcomes.put(payload, rollsBack ? Outcome.REFUSED : Outcome.ACKNOWLEDGED);
            } catch (AxonException | OptimisticLockingFailureException refused) {
                outcomes.put(payload, Outcome.REFUSED);
            } catch (OutcomeUnknownException lost) {
                assertThat(outcomes).as("its connection was killed").containsEntry(payload, Outcome.UNKNOWN);
            } catch (DataAccessException | TransactionException failed) {
                outcomes.put(payload, Outcome.REFUSED);
            }
        }
        return true;
    }

    /** As an administrator or a failing network would. One killer may meet another, which is no matter. */
    private static boolean killConnections(DataSource database) {
        try {
            return !new JdbcTemplate(database).queryForList("""
                            select pg_terminate_backend(pid)
                            from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                            order by random()
                            limit 3
                            """).isEmpty();
        } catch (DataAccessException killed) {
            return false;
        }
    }

    private static void assertThatVersionsAreGapless(List<LogEntry> log) {
        Map<String, Long> next = new HashMap<>();
        for (LogEntry event : log) {
            String stream = String.valueOf(event.streamId());
            assertThat(event.version()).isEqualTo(next.getOrDefault(stream, 0L));
            next.merge(stream, 1L, Long::sum);
        }
    }
}
