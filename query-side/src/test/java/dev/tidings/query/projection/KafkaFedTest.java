package dev.tidings.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.events.personaldata.PersonalDataKeyExchange;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Phase;
import dev.tidings.projections.Rebuilds;
import dev.tidings.query.LogWriter;
import dev.tidings.query.QuerySideApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query side with a database of its own, which the log reaches by way of Kafka and keys of personal data from the command
 * side, beside one that publishes it.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Set before all tests.
class KafkaFedTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final PGSimpleDataSource home = TestDatabase.create();
    private final PGSimpleDataSource away = TestDatabase.create();
    private final LogWriter log = new LogWriter(home);
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private volatile boolean keysAreAway;
    private HttpServer commandSide;
    private ConfigurableApplicationContext far;

    @BeforeAll
    void start() throws IOException {
        broker.afterPropertiesSet();
        commandSide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        commandSide.createContext(PersonalDataKeyExchange.PATH, this::tellKeys);
        commandSide.start();
        node("--tidings.kafka.publish=true");
        far = node(
                "--tidings.query.feed=kafka",
                "--tidings.read-model.database.url=" + TestDatabase.url(away),
                "--tidings.read-model.database.user=postgres",
                "--tidings.personal-data-keys.url=http://localhost:"
                        + commandSide.getAddress().getPort(),
                "--tidings.personal-data-keys.secret=" + SECRET);
    }

    @AfterAll
    void stop() {
        nodes.reversed().forEach(ConfigurableApplicationContext::close);
        commandSide.stop(0);
        broker.destroy();
    }

    @Test
    void whatHappenedIsAnsweredOutOfItsOwnDatabaseAsOutOfTheLogs() {
        UUID author = log.registered("kafka-author");
        UUID post = log.drafted(author, author, "By way of Kafka", NOW);
        log.published(author, post, NOW);

        Response answer = answered("/api/posts/" + post);

        assertThat(answer.json().path("title").asString()).isEqualTo("By way of Kafka");
        assertThat(answer.json().path("author").path("username").asString()).isEqualTo("kafka-author");
        assertThat(count(away, "post")).isEqualTo(count(home, "post")).isPositive();
    }

    @Test
    void aRebuildOutOfTheTopicEqualsWhatIsLive() {
        UUID author = log.registered("rebuilt-author");
        for (int i = 0; i < 20; i++) {
            log.published(author, log.drafted(author, author, "Rebuilt " + i, NOW), NOW);
        }
        answered("/api/users/rebuilt-author");
        Rebuilds rebuilds = far.getBean(Rebuilds.class);

        UUID rebuild = rebuilds.start("post", false, null).id();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> rebuilds.find(rebuild).phase() == Phase.CAUGHT_UP);
        assertThat(rebuilds.verify(rebuild).phase()).isEqualTo(Phase.VERIFIED);
        assertThat(rebuilds.switchTo(rebuild).phase()).isEqualTo(Phase.LIVE);
        answered("/api/users/rebuilt-author/posts");
    }

    @Test
    void whoIsErasedIsReadableNowhereInItsDatabase() {
        UUID author = log.registered("nobody-any-more");
        answered("/api/users/nobody-any-more");

        log.erased(author);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> far("/api/users/nobody-any-more").status() == 404);
        assertThat(dump(away)).doesNotContain("nobody-any-more");
    }

    @Test
    void namesAreOpenedWithKeysThatTheCommandSideTells() {
        int before = keysAsked.get();
        log.registered("opened-with-a-key");

        assertThat(answered("/api/users/opened-with-a-key").status()).isEqualTo(200);

        assertThat(keysAsked.get()).isGreaterThan(before);
    }

    @Test
    void whileNobodyTellsKeysItWaitsAndParksNothing() {
        keysAreAway = true;
        int before = keysAsked.get();
        log.registered("waits-for-a-key");
        // It has asked in vain, and asked again.
        await().atMost(Duration.ofSeconds(30)).until(() -> keysAsked.get() > before + 1);
        assertThat(far("/api/users/waits-for-a-key").status()).isEqualTo(404);

        keysAreAway = false;

        assertThat(answered("/api/users/waits-for-a-key").status()).isEqualTo(200);
        assertThat(count(away, "dead_letter")).isZero();
    }

    @Test
    void whoPublishesIsKnownToAllNodes() {
        log.registered("published-by-somebody");
        PublisherRegistry publishers = far.getBean(PublisherRegistry.class);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> publishers.publishers().stream()
                        .anyMatch(publisher -> publisher.leads() && publisher.position() == log.head()));
    }

    /** As a command side does. */
    private void tellKeys(HttpExchange request) throws IOException {
        keysAsked.incrementAndGet();
        try (request) {
            boolean isKnown = PersonalDataKeyExchange.authorization(SECRET)
                    .equals(request.getRequestHeaders().getFirst("Authorization"));
            if (keysAreAway || !isKnown) {
                request.sendResponseHeaders(keysAreAway ? 503 : 401, -1);
                return;
            }
            JsonMapper json = JsonMapper.shared();
            List<UUID> users = json.readValue(
                            request.getRequestBody().readAllBytes(), PersonalDataKeyExchange.Request.class)
                    .users();
            byte[] keys =
                    json.writeValueAsBytes(PersonalDataKeyExchange.Response.of(new PersonalDataKeys(home).find(users)));
            request.sendResponseHeaders(200, keys.length);
            request.getResponseBody().write(keys);
        }
    }

    /** As soon as it covers all that has happened. */
    private Response answered(String path) {
        String position = String.valueOf(log.head());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> far(path, "Min-Event-Position", position).status() == 200);
        return far(path);
    }

    private Response far(String path, String... headers) {
        return ApiClient.of(port(far)).unchecked().get(path, headers);
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static long count(PGSimpleDataSource database, String table) {
        return Objects.requireNonNull(
                new JdbcTemplate(database).queryForObject("select count(*) from read_model." + table, Long.class));
    }

    /** Every row of every table there is, as text. */
    private static String dump(PGSimpleDataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        StringBuilder all = new StringBuilder();
        String tables = """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """;
        jdbc.query(tables, table -> {
            jdbc.query("select t::text from " + table.getString(1) + " t", row -> {
                all.append(row.getString(1)).append('\n');
            });
        });
        return all.toString();
    }

    private ConfigurableApplicationContext node(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--tidings.database.url=" + TestDatabase.url(home),
                "--tidings.database.user=postgres",
                "--tidings.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                "--spring.jmx.enabled=false"));
        all.addAll(List.of(arguments));
        ConfigurableApplicationContext node =
                new SpringApplicationBuilder(QuerySideApplication.class).run(all.toArray(String[]::new));
        nodes.add(node);
        return node;
    }
}
