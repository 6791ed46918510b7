package dev.tidings.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.DatabaseProxy;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A query side whose database says nothing any more, on any connection, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class SilentDatabaseTest {

    private static final Duration SERVICE_AGAIN = Duration.ofSeconds(30);
    private static final List<String> READS = List.of(
            "/api/posts/trending?window=24h&limit=%d",
            "/api/users/post-counts?limit=%d",
            "/api/posts?q=x&limit=%d",
            "/api/posts/featured?limit=%d",
            "/api/users/nobody?n=%d");

    private final PGSimpleDataSource database = TestDatabase.create();
    private final DatabaseProxy proxy = DatabaseProxy.before(database);
    private final LogWriter log = new LogWriter(database);
    private final Collection<Response> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void readsAreToldToComeAgainAndAllGoesOnSoonAfterItsReturn() {
        try (ConfigurableApplicationContext server = querySide();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient api = ApiClient.of(
                            Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")))
                    .unchecked();
            log.registered("before");
            await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(api, "before"));

            proxy.vanish();
            READS.forEach(read -> readers.execute(() -> readUntilStopped(api, read)));
            await("reads that are told to come again")
                    .atMost(SERVICE_AGAIN)
                    .until(() -> answers.stream().anyMatch(answer -> answer.status() == 503));
            log.registered("meanwhile");
            proxy.comeBack();

            await("what happened meanwhile").atMost(SERVICE_AGAIN).until(() -> isKnown(api, "meanwhile"));
            stop.set(true);
        } finally {
            stop.set(true);
        }
        assertThat(answers).allMatch(answer -> List.of(200, 404, 503).contains(answer.status()));
    }

    private void readUntilStopped(ApiClient api, String read) {
        for (int n = 0; !stop.get(); n++) {
            Response answer = api.get(read.replace("%d", Integer.toString(1 + n % 100)));
            if (answer.status() != 200) {
                answers.add(answer);
            }
        }
    }

    private static boolean isKnown(ApiClient api, String username) {
        return api.get("/api/users/" + username).status() == 200;
    }

    private ConfigurableApplicationContext querySide() {
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + proxy.url(),
                        "--tidings.database.user=postgres",
                        "--spring.jmx.enabled=false");
    }
}
