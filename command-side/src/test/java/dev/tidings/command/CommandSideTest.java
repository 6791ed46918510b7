package dev.tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.mail.Mailbox;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.migrations.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The command side over real HTTP on a real PostgreSQL, one for all test classes. */
@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class CommandSideTest {

    protected static final String PASSWORD = "correct horse battery";
    private static final String ADMIN_PASSWORD = "the first administrator's";
    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final JdbcClient CLIENT = JdbcClient.create(KeptConnections.to(DATABASE));
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** New for each run. */
    private static final Path MAIL_FOLDER =
            Path.of("target", "mail", Long.toString(ProcessHandle.current().pid()));

    private static final Mailbox MAILBOX = new Mailbox(MAIL_FOLDER);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("tidings.database.url", () -> TestDatabase.url(DATABASE));
        properties.add("tidings.database.user", () -> "postgres");
        properties.add("tidings.admin.password", () -> ADMIN_PASSWORD);
        properties.add("tidings.passwords.memory-kib", () -> "64");
        properties.add("tidings.passwords.iterations", () -> "1");
        properties.add("tidings.mail.folder", MAIL_FOLDER::toString);
        properties.add("tidings.outbox.poll", () -> "50ms");
        for (String limited : List.of(
                "logins", "registrations", "refreshes", "passwords", "imports", "comments", "changes", "mails")) {
            properties.add("tidings.rate-limits." + limited + "-per-minute", () -> "100000");
        }
    }

    /** Somebody who is logged in. */
    protected record Account(UUID id, String username, ApiClient api, String accessToken, String refreshToken) {}

    /** The mail of all users. */
    protected static Mailbox mailbox() {
        return MAILBOX;
    }

    protected ApiClient anonymous() {
        return ApiClient.of(port);
    }

    protected static JdbcClient database() {
        return CLIENT;
    }

    /** For a transaction of the test's own. */
    protected static Connection connection() throws SQLException {
        return DATABASE.getConnection();
    }

    protected static String newName() {
        return "somebody-" + NAMES.incrementAndGet();
    }

    /** A new user, logged in. */
    protected Account somebody() {
        String username = newName();
        Response registered = anonymous()
                .post(
                        "/api/users",
                        Map.of("username", username, "email", username + "@example.org", "password", PASSWORD));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return logIn(username, PASSWORD);
    }

    protected Account administrator() {
        return logIn("admin", ADMIN_PASSWORD);
    }

    protected Account logIn(String username, String password) {
        Response session = anonymous().post("/api/sessions", Map.of("username", username, "password", password));
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        String token = session.json().path("accessToken").asString();
        return new Account(
                UUID.fromString(session.json().path("userId").asString()),
                username,
                anonymous().as(token),
                token,
                session.json().path("refreshToken").asString());
    }

    /** A new post of the account's. */
    protected static String draftOf(Account author) {
        return created(author.api().post("/api/posts", Map.of("title", "Hello", "content", "World")));
    }

    protected static String publishedPostOf(Account author) {
        return created(author.api().post("/api/posts", Map.of("title", "Hello", "content", "World", "publish", true)));
    }

    private static String created(Response response) {
        assertThat(response.status()).as(response.toString()).isEqualTo(201);
        return response.json().path("id").asString();
    }

    /** The names of a stream's events in order. */
    protected static List<String> eventsOf(Object streamId) {
        return database()
                .sql("select name from event_store.event where stream_id = ? order by version")
                .param(streamId.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    protected static long positionOf(Object streamId) {
        return database()
                .sql("select max(position) from event_store.event where stream_id = ?")
                .param(streamId.toString())
                .query(Long.class)
                .single();
    }

    /** Does the same many times at once, and gives all the answers. */
    public static <T> List<T> atOnce(int times, Callable<T> work) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(CommandSideTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    protected static long count(List<Response> responses, int status) {
        return responses.stream()
                .filter(response -> response.status() == status)
                .count();
    }

    /** A change that succeeded: its body, its ETag and its Event-Position agree with each other and with the log. */
    protected static void assertChanged(Response response, String status, Object id, long version) {
        assertThat(response.json().path("status").asString())
                .as(response.toString())
                .isEqualTo(status);
        assertThat(response.json().path("id").asString()).isEqualTo(id.toString());
        assertThat(response.json().path("version").asLong()).isEqualTo(version);
        assertThat(response.json().path("position").asLong()).isEqualTo(positionOf(id));
        assertThat(response.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(response.header("Event-Position")).isEqualTo(Long.toString(positionOf(id)));
    }
}
