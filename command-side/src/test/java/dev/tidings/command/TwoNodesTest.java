package dev.tidings.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.post.PostCommand;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.user.UserCommand.RevokeVerification;
import dev.tidings.events.ReaderEvent;
import dev.tidings.http.ApiClient;
import dev.tidings.http.IfMatch;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two command sides that start at once on one new database. */
class TwoNodesTest {

    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("First administrator: username (\\S+), one-time password (\\S+)");
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final List<ConfigurableApplicationContext> CONTEXTS = new ArrayList<>();
    private static String printed = "";

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, UTF_8));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ConfigurableApplicationContext>> starts =
                    List.of(threads.submit(TwoNodesTest::start), threads.submit(TwoNodesTest::start));
            for (Future<ConfigurableApplicationContext> started : starts) {
                CONTEXTS.add(started.get());
            }
        } finally {
            System.setOut(out);
        }
        printed = captured.toString(UTF_8);
    }

    @AfterAll
    static void stop() {
        CONTEXTS.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void oneAdministratorIsMadeAndItsPasswordToldOnce() {
        Matcher announcement = ANNOUNCEMENT.matcher(printed);
        assertThat(announcement.find()).isTrue();
        assertThat(announcement.group(1)).isEqualTo("admin");
        String password = announcement.group(2);
        assertThat(announcement.find()).isFalse();

        for (int node = 0; node < 2; node++) {
            assertThat(logIn(node, "admin", password).status()).isEqualTo(200);
        }
        assertThat(count("select count(*) from event_store.user_role where role = 'ADMIN'"))
                .isEqualTo(1);
    }

    @Test
    void bothSignWithOneKey() {
        String token = token(0, register(0));

        Response response = client(1).as(token).post("/api/posts", Map.of("title", "Hello", "content", "World"));

        assertThat(response.status()).isEqualTo(201);
        assertThat(count("select count(*) from event_store.signing_key")).isEqualTo(1);
    }

    @Test
    void ofManyWhoWantANameOnBothNodesOneGetsIt() {
        String name = "wanted-" + NAMES.incrementAndGet();

        List<Response> responses = onBothNodes(
                16,
                node -> client(node)
                        .post(
                                "/api/users",
                                Map.of(
                                        "username",
                                        name,
                                        "email",
                                        "a" + NAMES.incrementAndGet() + "@example.org",
                                        "password",
                                        "correct horse")));

        assertThat(responses).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(responses).filteredOn(it -> it.status() == 409).hasSize(15);
    }

    @Test
    void ofManyEditsOnBothNodesThatRestOnOneVersionOneWins() {
        String token = token(0, register(0));
        String post = write(token);

        List<Response> responses = onBothNodes(
                16,
                node -> client(node)
                        .as(token)
                        .put(
                                "/api/posts/" + post,
                                Map.of("title", "Edit " + NAMES.incrementAndGet(), "content", "World"),
                                "If-Match",
                                "\"0\""));

        assertThat(responses).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(responses).filteredOn(it -> it.status() == 412).hasSize(15);
    }

    @Test
    void editsOnBothNodesThatRestOnNothingAllSucceed() {
        String token = token(0, register(0));
        String post = write(token);

        List<Response> responses = onBothNodes(
                24,
                node -> client(node)
                        .as(token)
                        .put(
                                "/api/posts/" + post,
                                Map.of("title", "Edit " + NAMES.incrementAndGet(), "content", "World")));

        assertThat(responses).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
        assertThat(count("select count(*) from event_store.event where stream_id = '" + post + "'"))
                .isEqualTo(25);
    }

    @Test
    void aChangeThatLosesManyRacesIsMadeInTheEnd() {
        Response author = register(0);
        String token = token(0, author);
        String post = write(token);
        PostCommand edit = new EditPost(UUID.fromString(post), actor(author), "Slow", "but steady");
        AtomicInteger lost = new AtomicInteger();

        CONTEXTS.get(0).getBean(CommandExecutor.class).carryOut(IfMatch.ANY, change -> {
            change.send(edit);
            if (lost.get() < 30) {
                Response faster = client(1)
                        .as(token)
                        .put(
                                "/api/posts/" + post,
                                Map.of("title", "Fast " + lost.incrementAndGet(), "content", "World"));
                assertThat(faster.status()).isEqualTo(200);
            }
        });

        assertThat(lost).hasValue(30);
        assertThat(count("select count(*) from event_store.event where stream_id = '" + post + "'"))
                .isEqualTo(32);
    }

    @Test
    void aPostThatOneNodeUnpublishedIsNotViewedOnTheOther() {
        String token = token(0, register(0));
        String post = write(token);
        client(0).as(token).put("/api/posts/" + post + "/publication");
        assertThat(client(1).post("/api/posts/" + post + "/views").status()).isEqualTo(202);

        client(0).as(token).delete("/api/posts/" + post + "/publication");

        assertThat(client(1).post("/api/posts/" + post + "/views").status()).isEqualTo(404);
    }

    @Test
    void aNodeDoesNotAnswerFromWhatItRemembersOfAPostThatTheOtherChanged() {
        String token = token(0, register(0));
        String post = write(token);
        String publication = "/api/posts/" + post + "/publication";
        assertThat(client(1).as(token).put(publication).status()).isEqualTo(200);

        assertThat(client(0).as(token).delete(publication).json().path("status").asString())
                .isEqualTo("updated");
        assertThat(client(1).as(token).put(publication).json().path("status").asString())
                .isEqualTo("updated");
        assertThat(client(0)
                        .as(token)
                        .put("/api/posts/" + post, Map.of("title", "T", "content", "C"), "If-Match", "\"3\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRefusedRenamingLeavesTheNameThatTheOtherNodeGave() {
        Response session = register(0);
        String token = token(0, session);
        String id = session.json().path("userId").asString();
        String first = nameOf(id);
        String second = "renamed-" + NAMES.incrementAndGet();
        assertThat(rename(1, token, id, second).status()).isEqualTo(200);

        Response refused = rename(0, token, id, first, "If-Match", "\"0\"");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(nameOf(id)).isEqualTo(second);
        assertThat(logIn(0, second, "correct horse").status()).isEqualTo(200);
        assertThat(logIn(0, first, "correct horse").status()).isEqualTo(401);
    }

    @Test
    void aRenamingBackToWhatANodeRemembersIsMade() {
        Response session = register(0);
        String token = token(0, session);
        String id = session.json().path("userId").asString();
        String first = nameOf(id);
        assertThat(rename(1, token, id, "renamed-" + NAMES.incrementAndGet()).status())
                .isEqualTo(200);

        Response renamed = rename(0, token, id, first);

        assertThat(renamed.json().path("status").asString()).isEqualTo("updated");
        assertThat(nameOf(id)).isEqualTo(first);
        assertThat(logIn(1, first, "correct horse").status()).isEqualTo(200);
    }

    @Test
    void aChangeThatAppendsNothingWritesNothingBesideTheLogEither() {
        Response session = register(0);
        UUID id = UUID.fromString(session.json().path("userId").asString());
        CommandDatabase database = CONTEXTS.get(0).getBean(CommandDatabase.class);

        Changed changed = CONTEXTS.get(0).getBean(CommandExecutor.class).carryOut(IfMatch.ANY, change -> {
            change.send(new RevokeVerification(id));
            change.openTransaction();
            database.jdbc()
                    .sql("delete from event_store.credential where user_id = ?")
                    .param(id)
                    .update();
        });

        assertThat(changed.isAppended()).isFalse();
        assertThat(changed.version()).isZero();
        assertThat(count("select count(*) from event_store.credential where user_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void aRequestThatIsRepeatedOnBothNodesHasOneEffect() {
        Response session = register(0);
        String token = token(0, session);
        String key = UUID.randomUUID().toString();

        List<Response> responses = onBothNodes(
                24,
                node -> client(node)
                        .as(token)
                        .post("/api/posts", Map.of("title", "Hello", "content", "World"), "Idempotency-Key", key));

        assertThat(responses).allSatisfy(it -> assertThat(it.status()).isIn(201, 409));
        assertThat(responses.stream()
                        .filter(it -> it.status() == 201)
                        .map(Response::body)
                        .distinct())
                .hasSize(1);
        assertThat(count("select count(*) from event_store.event_json where payload ->> 'authorId' = '"
                        + session.json().path("userId").asString() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aUserWhomOneNodeErasedChangesNothingOnTheOther() {
        Response session = register(0);
        String token = token(0, session);
        write(token);
        assertThat(writeOn(1, token).status()).isEqualTo(201);

        assertThat(client(0)
                        .as(token)
                        .send(
                                "DELETE",
                                "/api/users/" + session.json().path("userId").asString(),
                                Map.of("currentPassword", "correct horse"))
                        .status())
                .isEqualTo(200);

        assertThat(writeOn(1, token).status()).isEqualTo(401);
    }

    @Test
    void ofManyChoicesOnBothNodesEachIsMadeOnce() {
        Response session = register(0);
        String token = token(0, session);
        List<String> authors = List.of(idOf(register(0)), idOf(register(1)), idOf(register(0)), idOf(register(1)));
        AtomicInteger turn = new AtomicInteger();

        List<Response> responses = onBothNodes(
                16,
                node -> client(node)
                        .as(token)
                        .put("/api/users/" + authors.get(turn.getAndIncrement() % authors.size()) + "/follow"));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
        UUID stream = ReaderEvent.streamOf(UUID.fromString(idOf(session)));
        assertThat(count("select count(*) from event_store.event where stream_id = '" + stream + "'"))
                .isEqualTo(authors.size());
    }

    @Test
    void whatOneNodeUnpublishedTakesNoCommentsOnTheOther() {
        String token = token(0, register(0));
        String path = "/api/posts/" + write(token);
        ApiClient reader = client(1).as(token(1, register(1)));
        client(0).as(token).put(path + "/publication");
        assertThat(reader.post(path + "/comments", Map.of("body", "Hi")).status())
                .isEqualTo(201);

        client(0).as(token).delete(path + "/publication");

        assertThat(reader.post(path + "/comments", Map.of("body", "Hi")).status())
                .isEqualTo(404);
        assertThat(reader.put(path + "/favourite").status()).isEqualTo(404);
    }

    @Test
    void whoeverLogsOutOfOneNodeIsLoggedOutOfTheOther() {
        String token = token(0, register(0));
        assertThat(writeOn(1, token).status()).isEqualTo(201);

        assertThat(client(0).as(token).delete("/api/sessions/current").status()).isEqualTo(204);

        assertThat(writeOn(1, token).status()).isEqualTo(401);
    }

    @Test
    void whomOneNodeTookARoleIsRefusedOnTheOther() {
        ApiClient admin = client(0).as(token(0, logIn(0, "admin", adminPassword())));
        Response session = register(1);
        ApiClient demoted = client(1).as(token(1, session));
        String role = "/api/users/" + session.json().path("userId").asString() + "/roles/ADMIN";
        assertThat(admin.put(role).status()).isEqualTo(200);
        assertThat(demoted.put(role).status()).isEqualTo(200);

        assertThat(admin.delete(role).status()).isEqualTo(200);

        assertThat(demoted.put(role).status()).isEqualTo(403);
        assertThat(client(0).as(token(1, session)).put(role).status()).isEqualTo(403);
    }

    @Test
    void whoViewsTooOftenIsToldWhenToComeBack() {
        String post = write(token(0, register(0)));

        List<Response> responses = CommandSideTest.atOnce(60, () -> client(0).post("/api/posts/" + post + "/views"));

        assertThat(responses).filteredOn(it -> it.status() == 429).isNotEmpty().allSatisfy(it -> {
            assertThat(it.problemType()).isEqualTo("rate-limited");
            assertThat(it.header("Retry-After")).matches("[1-9][0-9]*");
        });
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(DATABASE),
                        "--tidings.database.user=postgres",
                        "--tidings.database.pool-size=8",
                        "--tidings.rate-limits.views-per-minute=50",
                        "--tidings.rate-limits.logins-per-minute=100000",
                        "--tidings.rate-limits.registrations-per-minute=100000",
                        "--tidings.rate-limits.changes-per-minute=100000",
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--spring.jmx.enabled=false");
    }

    private static ApiClient client(int node) {
        String port = CONTEXTS.get(node).getEnvironment().getRequiredProperty("local.server.port");
        return ApiClient.of(Integer.parseInt(port));
    }

    private static Response register(int node) {
        String name = "node-user-" + NAMES.incrementAndGet();
        Response response = client(node)
                .post(
                        "/api/users",
                        Map.of("username", name, "email", name + "@example.org", "password", "correct horse"));
        assertThat(response.status()).isEqualTo(201);
        return logIn(node, name, "correct horse");
    }

    private static Response logIn(int node, String username, String password) {
        return client(node).post("/api/sessions", Map.of("username", username, "password", password));
    }

    private static String token(int node, Response session) {
        assertThat(session.status()).as("on node " + node).isEqualTo(200);
        return session.json().path("accessToken").asString();
    }

    private static String idOf(Response session) {
        return session.json().path("userId").asString();
    }

    private static Actor actor(Response session) {
        return new Actor(UUID.fromString(session.json().path("userId").asString()), false);
    }

    private static Response rename(int node, String token, String id, String username, String... headers) {
        return client(node).as(token).put("/api/users/" + id + "/username", Map.of("username", username), headers);
    }

    private static String nameOf(String id) {
        return JdbcClient.create(DATABASE)
                .sql("select value from event_store.identity_claim where kind = 'username' and user_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String write(String token) {
        return client(0)
                .as(token)
                .post("/api/posts", Map.of("title", "Hello", "content", "World"))
                .json()
                .path("id")
                .asString();
    }

    private static String adminPassword() {
        Matcher announcement = ANNOUNCEMENT.matcher(printed);
        assertThat(announcement.find()).isTrue();
        return announcement.group(2);
    }

    private static Response writeOn(int node, String token) {
        return client(node).as(token).post("/api/posts", Map.of("title", "Hello", "content", "World"));
    }

    private static List<Response> onBothNodes(int times, Function<Integer, Response> request) {
        AtomicInteger turn = new AtomicInteger();
        return CommandSideTest.atOnce(times, () -> request.apply(turn.getAndIncrement() % 2));
    }

    private static long count(String sql) {
        return JdbcClient.create(DATABASE).sql(sql).query(Long.class).single();
    }
}
