package dev.tidings.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A query side whose database is killed under it, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTest {

    private static final int CRASHES = 3;
    private static final int READERS = 3;

    private static final List<String> READS = List.of(
            "/api/posts/trending?by=viewed&limit=%d",
            "/api/posts/trending?window=24h&limit=%d",
            "/api/users/post-counts?limit=%d",
            "/api/users/top-posts?limit=%d",
            "/api/posts?q=x&limit=%d",
            "/api/posts?sort=-views&limit=%d",
            "/api/posts/featured?limit=%d",
            "/api/users/nobody?n=%d");

    @Test
    void readsAreAnsweredOrToldToComeAgain(@TempDir Path folder) throws Exception {
        EmbeddedPostgres postgres = start(folder, 0);
        int port = postgres.getPort();
        Collection<Response> answers = new ConcurrentLinkedQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        try (ConfigurableApplicationContext server = querySide(port);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient api = ApiClient.of(
                            Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")))
                    .unchecked();
            for (int reader = 0; reader < READERS; reader++) {
                READS.forEach(read -> threads.execute(() -> readUntil(stop, api, read, answers)));
            }
            for (int crash = 0; crash < CRASHES; crash++) {
                await().atMost(Duration.ofMinutes(2)).until(() -> areAnswered(api));
                kill(folder);
                postgres.close();
                postgres = start(folder, port);
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> areAnswered(api));
            stop.set(true);
        } finally {
            postgres.close();
        }
        assertThat(answers.stream()
                        .filter(answer -> !List.of(200, 404, 503).contains(answer.status()))
                        .toList())
                .isEmpty();
        assertThat(answers.stream().map(Response::status).collect(toSet())).contains(503);
    }

    private static boolean areAnswered(ApiClient api) {
        return api.get("/api/users/post-counts").status() == 200;
    }

    private static void readUntil(AtomicBoolean stop, ApiClient api, String read, Collection<Response> answers) {
        for (int n = 0; !stop.get(); n++) {
            Response answer = api.get(read.replace("%d", Integer.toString(1 + n % 100)));
            if (answer.status() != 200) {
                answers.add(answer);
            }
        }
    }

    private static ConfigurableApplicationContext querySide(int port) {
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=jdbc:postgresql://localhost:" + port + "/postgres",
                        "--tidings.database.user=postgres",
                        "--spring.jmx.enabled=false");
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1));
        return (port == 0 ? builder : builder.setPort(port)).start();
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
