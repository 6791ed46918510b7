package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class GaplessLogTest {

    private static final int WRITERS = 16;
    private static final int APPENDS = 100;

    private final DataSource database = TestDatabase.create();

    @Test
    void sixteenWritersOnTwoNodesLeaveNoGapAndTheFollowerSeesEachEventOnceInOrder() throws Exception {
        try (Node one = new Node(database);
                Node two = new Node(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<LogEntry>> follower = threads.submit(() -> one.follow(0, WRITERS * APPENDS));

            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Node node = writer % 2 == 0 ? one : two;
                String stream = "stream-" + writer;
                writers.add(() -> {
                    for (int version = 0; version < APPENDS; version++) {
                        node.append(stream, version, stream + "/" + version);
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }

            List<LogEntry> seen = follower.get();
            assertThat(seen.stream().map(LogEntry::position))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, WRITERS * APPENDS).boxed().toList());
            assertThat(seen.stream().map(Node::text)).doesNotHaveDuplicates();
            assertThat(two.log().head()).isEqualTo(WRITERS * APPENDS);
        }
    }

    @Test
    void ofWritersThatRaceForAVersionExactlyOneWinsAndTheLosersTakeNoPosition() throws Exception {
        try (Node one = new Node(database);
                Node two = new Node(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger won = new AtomicInteger();
            Set<Long> versions = ConcurrentHashMap.newKeySet();
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Node node = writer % 2 == 0 ? one : two;
                writers.add(() -> {
                    for (long version = 0; version < APPENDS; version++) {
                        try {
                            node.append(
                                    "contested",
                                    version,
                                    "by " + Thread.currentThread().threadId());
                            won.incrementAndGet();
                            versions.add(version);
                        } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                            assertThat(lost).hasMessageContaining("contested");
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }

            assertThat(won).hasValue(APPENDS);
            assertThat(versions).hasSize(APPENDS);
            assertThat(one.log().head()).isEqualTo(APPENDS);
        }
    }
}
