package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.migrations.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class DatabaseCrashTest {

    private static final int WRITERS = 16;

    @Test
    void nothingAcknowledgedIsLostWhenPostgresIsKilledUnderLoad(@TempDir Path folder) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();

        EmbeddedPostgres crashing = start(folder);
        Schema.EVENT_STORE.migrate(crashing.getPostgresDatabase());
        try (Node node = new Node(crashing.getPostgresDatabase());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean stop = new AtomicBoolean();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                threads.execute(() -> writeUntil(stop, node, number, acknowledged));
            }
            await().until(() -> acknowledged.size() > 1_000);
            kill(folder);
            stop.set(true);
        }
        crashing.close();

        try (EmbeddedPostgres recovered = start(folder);
                Node node = new Node(recovered.getPostgresDatabase())) {
            int head = (int) node.log().head();
            List<LogEntry> log = node.follow(0, head);
            assertThat(log.stream().map(LogEntry::position).toList())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            assertThat(log.stream().map(Node::text).collect(Collectors.toSet()))
                    .hasSize(head)
                    .containsAll(acknowledged);
        }
    }

    private static void writeUntil(AtomicBoolean stop, Node node, int writer, Set<String> acknowledged) {
        for (int n = 0; !stop.get(); n++) {
            String payload = writer + "/" + n;
            try {
                node.engine().appendEvents(new GenericEventMessage<>(payload));
                acknowledged.add(payload);
            } catch (DataAccessException | OutcomeUnknownException crashed) {
                return;
            }
        }
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** As {@code kill -9} does: the postmaster and, since it can't stop them any more, its children. */
    private static void kill(Path folder) throws IOException {
        Path pidFile = folder.resolve("cluster").resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> await().until(() -> !process.isAlive()));
        Files.delete(pidFile);
    }
}
