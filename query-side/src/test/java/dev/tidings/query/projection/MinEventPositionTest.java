package dev.tidings.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.EventType;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.Role;
import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ReadPositions;
import dev.tidings.query.Logins;
import dev.tidings.query.QuerySideApplication;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads after writes, and what operators see, over real HTTP. */
@SpringBootTest(
        classes = {QuerySideApplication.class, MinEventPositionTest.Probe.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MinEventPositionTest {

    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final PostgresEventStorageEngine ENGINE = PostgresEventStorageEngine.builder()
            .dataSource(DATABASE)
            .events(EventType.registry())
            .build();
    private static final TokenIssuer ISSUER = TokenIssuer.create();

    @LocalServerPort
    private int port;

    @Autowired
    private Diary diary;

    @Autowired
    private ReadPositions positions;

    @Autowired
    private List<Projection<TidingsEvent>> projections;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        // A generation beside the live one, of whatever form: the entities are checked against the live tables.
        JDBC.sql("create schema read_model_post_9").update();
        JDBC.sql("create table read_model_post_9.post (id integer)").update();
        JDBC.sql("insert into event_store.signing_key values (?, ?, 'none', now())")
                .param(ISSUER.keyId())
                .param(ISSUER.publicKeys().publicKeys().getFirst())
                .update();
        properties.add("tidings.database.url", () -> TestDatabase.url(DATABASE));
        properties.add("tidings.database.user", () -> "postgres");
        properties.add("tidings.projections.max-wait", () -> "1s");
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void aRequestWaitsUntilItsAnswerHasComeSoFar() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        diary.beforeEach(event -> await(hold));
        view();

        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> ask(head()));
        Awaitility.await().until(positions::isAnybodyWaiting);
        hold.countDown();

        assertThat(waiting.get().status()).isEqualTo(200);
        assertThat(waiting.get().body()).isEqualTo(Long.toString(head()));
        diary.beforeEach(event -> {});
    }

    @Test
    void whatHasComeSoFarAlreadyAnswersAtOnce() {
        view();
        Awaitility.await().until(() -> positions.of("probe") >= head());

        assertThat(ask(head()).status()).isEqualTo(200);
        assertThat(ask(0).status()).isEqualTo(200);
    }

    @Test
    void theLatestIsTheLogsEndWhenTheRequestCame() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        diary.beforeEach(event -> await(hold));
        view();
        long end = head();

        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> api().get("/probe", "Min-Event-Position", "latest"));
        Awaitility.await().until(positions::isAnybodyWaiting);
        hold.countDown();

        assertThat(waiting.get().status()).isEqualTo(200);
        assertThat(Long.parseLong(waiting.get().body())).isGreaterThanOrEqualTo(end);
        diary.beforeEach(event -> {});
    }

    @Test
    void anAnswerThatTakesTooLongIsToBeAskedForAgain() {
        Response answer = ask(head() + 1000);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problemType()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void whatACrashTookBackIsNotReadThoughItWasKnownBefore() {
        view();
        Awaitility.await().until(() -> positions.of("probe") >= head());
        CountDownLatch hold = new CountDownLatch(1);
        diary.beforeEach(event -> await(hold));

        // As a crash would: nobody is notified, and what the node believes of its positions is out of date.
        JDBC.sql("update read_model.projection_segment set position = position - 1 where projection = 'probe'")
                .update();
        Response stale = api().get("/probe/read", "Min-Event-Position", Long.toString(head()));
        hold.countDown();

        assertThat(stale.status()).isEqualTo(503);
        assertThat(stale.problemType()).isEqualTo("unavailable");
        Awaitility.await()
                .until(() -> api().get("/probe/read", "Min-Event-Position", Long.toString(head()))
                                .status()
                        == 200);
        diary.beforeEach(event -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "99999999999999999999", "9999999999999999999", "0x1f", ""})
    void aPositionThatIsNoneIsRefused(String position) {
        Response answer = api().get("/probe", "Min-Event-Position", position);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemType()).isEqualTo("validation-failed");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("Min-Event-Position");
    }

    @Test
    void everyRouteIsAnsweredByProjectionsThatThereAre() {
        Stream<String> named = routes.getHandlerMethods().values().stream()
                .map(route -> route.getMethodAnnotation(AnsweredBy.class))
                .filter(Objects::nonNull)
                .flatMap(answeredBy -> Arrays.stream(answeredBy.value()));

        assertThat(named)
                .isNotEmpty()
                .isSubsetOf(projections.stream().map(Projection::name).toList());
    }

    @Test
    void operatorsSeeHowTheProjectionsAreDoing() {
        ApiClient operator = ApiClient.of(port).as(token(UUID.randomUUID(), Role.OPERATOR));

        Response answer = operator.get("/ops/projections");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").findValuesAsString("name")).contains("probe");
        assertThat(answer.json().path("items").path(0).path("segments")).hasSize(2);
    }

    @Test
    void nobodyElseSeesThat() {
        ApiClient reader = ApiClient.of(port).as(token(UUID.randomUUID()));

        assertThat(reader.get("/ops/projections").status()).isEqualTo(403);
        assertThat(ApiClient.of(port).get("/ops/projections").status()).isEqualTo(401);
    }

    @Test
    void metricsTellOfEveryProjection() {
        String metrics = api().get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("tidings_projection_position{")
                .contains("tidings_projection_lag_events{")
                .contains("tidings_projection_lag_seconds{")
                .contains("tidings_projection_rate{")
                .contains("tidings_dead_letters{")
                .contains("tidings_projection_events_total{")
                .contains("projection=\"probe\"");
    }

    private static void view() {
        ENGINE.appendEvents(new GenericEventMessage<>(new PostViewsRecorded(UUID.randomUUID(), 1)));
    }

    private static long head() {
        return JDBC.sql("select coalesce(max(position), 0) from event_store.event")
                .query(Long.class)
                .single();
    }

    private Response ask(long position) {
        return api().get("/probe", "Min-Event-Position", Long.toString(position));
    }

    private ApiClient api() {
        return ApiClient.of(port).unchecked();
    }

    private static String token(UUID user, Role... roles) {
        return ISSUER.tokenOf(new Logins(DATABASE).session(user, roles), user);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Probe {

        @Bean
        Diary diary() {
            return new Diary();
        }

        @Bean
        ProbeController probeController(
                ReadPositions positions, @Qualifier("readerDataSource") DataSource readerDataSource) {
            return new ProbeController(positions, JdbcClient.create(readerDataSource));
        }
    }

    @RestController
    static class ProbeController {

        private final ReadPositions positions;
        private final JdbcClient readers;

        ProbeController(ReadPositions positions, JdbcClient readers) {
            this.positions = positions;
            this.readers = readers;
        }

        @GetMapping("/probe")
        @AnsweredBy("probe")
        String position() {
            return Long.toString(positions.of("probe"));
        }

        @GetMapping("/probe/read")
        @AnsweredBy("probe")
        String read() {
            return readers.sql("select min(position)::text from projection_segment where projection = 'probe'")
                    .query(String.class)
                    .single();
        }
    }
}
