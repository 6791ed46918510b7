package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
@Order(1) // It takes longest, so that it is begun first.
class StandaloneIT {

    private static final String ONE_TIME_PASSWORD = "one-time password (\\S+)";

    @TempDir
    private Path folder;

    @Test
    void theFirstStartTellsWhereItListensAndHowTheAdministratorLogsIn() throws IOException {
        try (TidingsProcess tidings =
                TidingsProcess.startJar("standalone", folder, Map.of()).awaitHealthy()) {
            await().until(() -> tidings.output().contains("It is up"));

            assertThat(tidings.output())
                    .containsSubsequence(
                            "listens    on this machine alone",
                            "web app    ",
                            "API        " + tidings.url("/api"),
                            "log in     as admin",
                            "embedded PostgreSQL in ",
                            "Next: ");
            Response login = logIn(tidings, "admin", tidings.printed(ONE_TIME_PASSWORD));
            assertThat(login.status()).as(login.toString()).isEqualTo(200);
            assertThat(otherAddressesOfThisMachine()).noneMatch(address -> accepts(address, tidings.port()));
        }
    }

    @Test
    void ctrlCStopsItCleanlyAndTheNextStartHasTheData() throws IOException {
        String postPath;
        try (TidingsProcess tidings = start().awaitHealthy()) {
            postPath = publish(tidings, author(tidings, "ann"));
            assertThat(tidings.stop()).as(tidings.output()).isEqualTo(143);
            assertThat(tidings.output()).doesNotContain("Exception");
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();

        try (TidingsProcess again = start().awaitHealthy()) {
            assertThat(again.output()).doesNotContain("one-time password");
            assertThat(ApiClient.of(again.port()).get(postPath).status()).isEqualTo(200);
        }
    }

    @Test
    void nothingAcknowledgedIsLostNorRepeatedWhenItIsKilledUnderLoadAndStartedAgainAtOnce() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> keys = ConcurrentHashMap.newKeySet();
        AtomicInteger views = new AtomicInteger();
        AtomicLong position = new AtomicLong();
        String viewed;
        try (TidingsProcess tidings = start().awaitHealthy()) {
            ApiClient author = author(tidings, "ann");
            ApiClient repeater = author(tidings, "bob");
            viewed = publish(tidings, author);
            AtomicBoolean stop = new AtomicBoolean();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    threads.execute(() -> untilItFails(stop, () -> {
                        Response written = author.unchecked().post("/api/posts", post("written under load"));
                        if (written.status() == 201) {
                            acknowledged.add(
                                    "/api/posts/" + written.json().path("id").asString());
                            position.accumulateAndGet(
                                    written.json().path("position").asLong(), Math::max);
                        }
                    }));
                    threads.execute(() -> untilItFails(stop, () -> {
                        String key = UUID.randomUUID().toString();
                        keys.add(key);
                        writeOnce(repeater, key);
                    }));
                    threads.execute(() -> untilItFails(stop, () -> {
                        if (author.unchecked().post(viewed + "/views").status() == 202) {
                            views.incrementAndGet();
                        }
                    }));
                }
                await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > 150 && views.get() > 150);
                tidings.kill();
                stop.set(true);
            }
        }

        try (TidingsProcess again = start().awaitHealthy()) {
            ApiClient reader = ApiClient.of(again.port());
            String[] upToDate = {"Min-Event-Position", position.toString()};
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> reader.get(viewed, upToDate).status() == 200);
            for (String path : acknowledged) {
                assertThat(reader.get(path).status()).as(path).isEqualTo(200);
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> reader.get(viewed).json().path("views").asInt() >= views.get());
            ApiClient bob = reader.as(token(logIn(again, "bob", "correct horse")));
            for (String key : keys) {
                Response repeated = writeOnce(bob, key);
                assertThat(repeated.status()).as(repeated.toString()).isEqualTo(201);
                position.accumulateAndGet(repeated.json().path("position").asLong(), Math::max);
            }
            assertThat(reader.get("/api/users/bob", "Min-Event-Position", position.toString())
                            .json()
                            .path("posts")
                            .asInt())
                    .isEqualTo(keys.size());
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedWithAReason() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "15\n");

        try (TidingsProcess tidings = start()) {
            assertThat(tidings.exitCode()).isNotZero();
            assertThat(tidings.output())
                    .contains("was made by PostgreSQL 15")
                    .contains("TIDINGS_DATA_FOLDER")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void twoOnOneDataFolderAreRefused() throws IOException {
        try (TidingsProcess first = start().awaitHealthy();
                TidingsProcess second = start()) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output()).contains("Another Tidings is running on");
            assertThat(ApiClient.of(first.port()).get("/api/posts").status()).isEqualTo(200);
        }
    }

    private static List<InetAddress> otherAddressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private TidingsProcess start() throws IOException {
        return TidingsProcess.start("standalone", folder, Map.of());
    }

    private static ApiClient author(TidingsProcess tidings, String name) {
        ApiClient api = ApiClient.of(tidings.port());
        api.post("/api/users", Map.of("username", name, "email", name + "@example.org", "password", "correct horse"));
        return api.as(token(logIn(tidings, name, "correct horse")));
    }

    private static Response writeOnce(ApiClient author, String key) {
        return author.unchecked().post("/api/posts", post(key), "Idempotency-Key", key);
    }

    private static String token(Response session) {
        return session.json().path("accessToken").asString();
    }

    private static Response logIn(TidingsProcess tidings, String username, String password) {
        return ApiClient.of(tidings.port()).post("/api/sessions", Map.of("username", username, "password", password));
    }

    private static String publish(TidingsProcess tidings, ApiClient author) {
        Response written = author.post("/api/posts", post("A first post"));
        String path = "/api/posts/" + written.json().path("id").asString();
        Response read = ApiClient.of(tidings.port())
                .get(path, "Min-Event-Position", written.json().path("position").asString());
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        return path;
    }

    private static Map<String, Object> post(String title) {
        return Map.of("title", title, "content", "Some content", "publish", true);
    }

    private static void untilItFails(AtomicBoolean stop, Runnable request) {
        try {
            while (!stop.get()) {
                request.run();
            }
        } catch (UncheckedIOException killed) {
            stop.set(true);
        }
    }
}
