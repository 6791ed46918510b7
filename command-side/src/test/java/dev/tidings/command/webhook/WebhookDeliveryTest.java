package dev.tidings.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideApplication;
import dev.tidings.command.webhook.Receiver.Message;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two command sides, and servers that take what they send, or don't. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // Before the first test.
class WebhookDeliveryTest {

    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    private static final AtomicInteger TURN = new AtomicInteger();
    private static String token;

    private final List<Receiver> receivers = new ArrayList<>();
    private Receiver receiver;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        NODES.add(node());
        NODES.add(node());
        Response session = ApiClient.of(port(0))
                .post("/api/sessions", Map.of("username", "admin", "password", "the first administrator's"));
        token = session.json().path("accessToken").asString();
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
        Awaitility.reset();
    }

    @BeforeEach
    void openReceiver() throws IOException {
        receiver = another();
    }

    @AfterEach
    void closeReceivers() {
        database().sql("drop function if exists refuse cascade").update();
        database().sql("delete from event_store.webhook").update();
        receivers.forEach(Receiver::close);
    }

    @Test
    void whatHappensIsToldOnceSignedAndInTheOrderOfItsStream() {
        Told told = add(receiver);
        List<String> posts = IntStream.range(0, 5).mapToObj(i -> draft()).toList();
        for (int i = 0; i < 6; i++) {
            posts.forEach(WebhookDeliveryTest::edit);
        }

        await().until(() -> receiver.received().size() >= 35);
        await().until(() -> one(told).path("lag").asInt() == 0);

        assertThat(receiver.received()).hasSize(35);
        assertThat(receiver.received().stream().map(Message::id)).doesNotHaveDuplicates();
        assertThat(posts)
                .allSatisfy(
                        post -> assertThat(receiver.receivedOf(post).stream().map(Message::position))
                                .hasSize(7)
                                .isSorted());
        assertThat(receiver.received()).allMatch(message -> message.isSignedWith(told.secret()));
        Message first = receiver.receivedOf(posts.getFirst()).getFirst();
        assertThat(first.path()).isEqualTo("/hooks?of=tidings");
        assertThat(first.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(Instant.ofEpochSecond(Long.parseLong(first.header("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(120));
        assertThat(first.type()).isEqualTo("post.drafted");
        assertThat(first.json().path("id").asString()).isEqualTo(first.id());
        assertThat(first.json().path("specversion").asString()).isEqualTo("1.0");
        assertThat(first.json().path("source").asString()).isEqualTo("urn:tidings");
        assertThat(first.json().path("streamtype").asString()).isEqualTo("post");
        assertThat(first.json().path("streamversion").asString()).isEqualTo("0");
        assertThat(first.json().path("data").path("title").asString()).isEqualTo("Hello");
    }

    @Test
    void onlyChosenEventsAreTold() {
        add(receiver, Map.of("events", List.of("post.published")));
        String post = draft();
        edit(post);

        assertThat(api().put("/api/posts/" + post + "/publication").status()).isEqualTo(200);

        await().until(() -> !receiver.received().isEmpty());
        assertThat(receiver.received().stream().map(Message::type)).containsExactly("post.published");
    }

    @Test
    void personalDataStaysSealedAndTextsAreLeftOutWhereTheyAreNotWanted() {
        add(receiver, Map.of("withTexts", false));
        Receiver full = another();
        add(full);
        String name = "somebody-" + TURN.incrementAndGet();
        api().post("/api/users", Map.of("username", name, "email", name + "@example.org", "password", "correct horse"));
        String post = draft();

        await().until(() -> receiver.received().size() == 2 && full.received().size() == 2);

        assertThat(full.received()).noneMatch(message -> message.body().contains(name));
        assertThat(receiver.received()).noneMatch(message -> message.body().contains("Hello"));
        assertThat(receiver.receivedOf(post)
                        .getFirst()
                        .json()
                        .path("data")
                        .path("title")
                        .asString())
                .isEqualTo("[redacted]");
    }

    @Test
    void aStreamThatIsRefusedHoldsBackItselfAlone() {
        String bad = draft();
        String good = draft();
        Told told = add(receiver);
        receiver.answer(message -> message.subject().equals(bad) ? 500 : 200);
        for (int i = 0; i < 3; i++) {
            edit(bad);
            edit(good);
        }

        await().until(() -> receiver.receivedOf(good).size() == 3);
        await().until(() -> receiver.receivedOf(bad).size() >= 3);
        assertThat(receiver.receivedOf(bad).stream().map(Message::id).distinct())
                .as("tried again and again with the same id, and nothing behind it")
                .hasSize(1);
        JsonNode failing = deliveries(told, "?state=waiting").path("items");
        assertThat(failing).hasSize(3);
        assertThat(failing.path(2).path("lastStatus").asInt()).isEqualTo(500);
        assertThat(failing.path(2).path("failure").asString()).isEqualTo("it answered 500");
        assertThat(failing.path(2).path("nextAttemptAt").isNull()).isFalse();

        receiver.answer(message -> 200);

        await().until(() -> one(told).path("failing").asInt() == 0
                && one(told).path("waiting").asInt() == 0);
        assertThat(receiver.receivedOf(bad).stream().map(Message::position).distinct())
                .hasSize(3)
                .isSorted();
    }

    @Test
    void anEndpointThatHangsDelaysNoOther() {
        receiver.hang();
        Told hanging = add(receiver);
        Receiver other = another();
        Told quick = add(other);

        List<String> posts = IntStream.range(0, 30).mapToObj(i -> draft()).toList();

        await().until(() -> one(quick).path("lag").asInt() == 0);
        assertThat(other.received().stream().map(Message::subject)).containsExactlyInAnyOrderElementsOf(posts);
        await().until(() -> deliveries(hanging, "").toString().contains("it does not answer within 2 s"));
        assertThat(deliveries(hanging, "?state=delivered").path("items")).isEmpty();
    }

    @Test
    void whereEverythingFailsTheLogWaitsAndNothingIsLost() {
        Told told = add(receiver);
        receiver.answer(message -> 503);
        List<String> posts = IntStream.range(0, 60).mapToObj(i -> draft()).toList();
        await().until(() -> !one(told).path("silentUntil").isNull());
        assertThat(one(told).path("lag").asLong()).as("not all of it is tried").isPositive();

        receiver.answer(message -> 200);

        await().until(() ->
                one(told).path("lag").asInt() == 0 && one(told).path("failing").asInt() == 0);
        assertThat(receiver.received().stream().map(Message::subject).distinct())
                .containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    void whoIsGoneIsLeftAloneUntilSomebodyWantsItBack() {
        Told told = add(receiver);
        receiver.answer(message -> 410);
        String post = draft();
        await().until(() -> !one(told).path("active").asBoolean());
        assertThat(one(told).path("disabledBecause").asString()).isEqualTo("gone");
        String later = draft();
        assertThat(receiver.received()).hasSize(1);

        receiver.answer(message -> 200);
        api().put("/ops/webhooks/" + told.id() + "/activation");

        await().until(() -> receiver.receivedOf(later).size() == 1);
        await().until(() -> receiver.receivedOf(post).size() == 2);
    }

    @Test
    void redirectsAreNotFollowed() {
        Told told = add(receiver);
        receiver.answer(message -> 302);

        draft();

        await().until(() -> deliveries(told, "").toString().contains("redirects are not followed"));
        assertThat(receiver.received()).allMatch(message -> message.path().startsWith("/hooks"));
    }

    @Test
    void aSecretIsReplacedWithAnOverlap() {
        Told told = add(receiver);
        String second = api().post("/ops/webhooks/" + told.id() + "/secrets")
                .json()
                .path("secret")
                .asString();
        assertThat(second).isNotEqualTo(told.secret());
        draft();
        await().until(() -> receiver.received().size() == 1);
        Message message = receiver.received().getFirst();
        assertThat(message.isSignedWith(told.secret())).isTrue();
        assertThat(message.isSignedWith(second)).isTrue();
        assertThat(one(told).path("secretExpiresAt").isNull()).isFalse();

        database()
                .sql("update event_store.webhook_secret set expires_at = now() where expires_at is not null")
                .update();
        draft();

        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().getLast().isSignedWith(told.secret())).isFalse();
        assertThat(receiver.received().getLast().isSignedWith(second)).isTrue();
    }

    @Test
    void aNodeThatDiesBeforeItCanNoteThatItHasSentLetsItBeSentAgainWithTheSameId() {
        Told told = add(receiver);
        database().sql("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'as if the node were dead'; end $$
                """).update();
        database()
                .sql("create trigger refuse before insert on event_store.webhook_delivery"
                        + " for each row execute function refuse()")
                .update();
        String post = draft();
        await().until(() -> receiver.received().size() == 1);

        database().sql("drop function refuse cascade").update();

        await().until(() -> one(told).path("lag").asInt() == 0);
        assertThat(receiver.receivedOf(post)).hasSizeGreaterThan(1);
        assertThat(receiver.receivedOf(post).stream().map(Message::id).distinct())
                .hasSize(1);
    }

    @Test
    void afterADayADeliveryIsParkedAndCanBeSentAgainByHand() {
        Told told = add(receiver);
        receiver.answer(message -> 500);
        String post = draft();
        edit(post);
        await().until(() -> one(told).path("failing").asInt() == 1);

        database()
                .sql("update event_store.webhook_delivery set tried_since = now() - interval '25 hours'"
                        + " where failure is not null")
                .update();
        await().until(() -> one(told).path("parked").asInt() == 1);
        receiver.answer(message -> 200);
        await().until(() -> deliveries(told, "?state=delivered").path("items").size() == 1);
        Response again = api().post("/ops/webhooks/" + told.id() + "/redelivery");

        assertThat(again.status()).as(again.toString()).isEqualTo(202);
        assertThat(again.json().path("redelivered").asInt()).isEqualTo(1);
        await().until(() -> deliveries(told, "?state=delivered").path("items").size() == 2);
        assertThat(one(told).path("parked").asInt()).isZero();
    }

    @Test
    void whatWasDeliveredCanBeSentAgainByHandAlsoWhenItIsForgotten() {
        Told told = add(receiver);
        String post = draft();
        await().until(() -> deliveries(told, "?state=delivered").path("items").size() == 1);
        long position = receiver.received().getFirst().position();

        assertThat(redeliver(told, position).status()).isEqualTo(202);
        await().until(() -> receiver.receivedOf(post).size() == 2);
        await().until(() -> deliveries(told, "?state=delivered").path("items").size() == 1);
        database().sql("delete from event_store.webhook_delivery").update();
        assertThat(redeliver(told, position).status()).isEqualTo(202);

        await().until(() -> receiver.receivedOf(post).size() == 3);
        assertThat(receiver.received().stream().map(Message::id).distinct()).hasSize(1);
        assertThat(redeliver(told, position + 1_000).status()).isEqualTo(404);
    }

    @Test
    void aNodeThatStartsSendsNothingAgain() {
        Told told = add(receiver);
        draft();
        await().until(() -> one(told).path("lag").asInt() == 0);

        ConfigurableApplicationContext third = node();
        draft();
        await().until(() -> receiver.received().size() >= 2);
        third.close();
        await().until(() -> one(told).path("lag").asInt() == 0);

        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void deliveriesComeInPages() {
        Told told = add(receiver);
        IntStream.range(0, 5).forEach(i -> draft());
        await().until(() -> deliveries(told, "?state=delivered").path("items").size() == 5);

        JsonNode first = deliveries(told, "?limit=3");
        JsonNode second =
                deliveries(told, "?limit=3&cursor=" + first.path("nextCursor").asString());

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(first.path("items").path(0).path("position").asLong())
                .isGreaterThan(second.path("items").path(0).path("position").asLong());
    }

    private record Told(String id, String secret) {}

    private Receiver another() {
        try {
            Receiver opened = new Receiver();
            receivers.add(opened);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told add(Receiver receiver) {
        return add(receiver, Map.of());
    }

    private static Told add(Receiver receiver, Map<String, Object> choices) {
        Map<String, Object> body = new HashMap<>(choices);
        body.put("url", receiver.url());
        Response added = api().post("/ops/webhooks", body);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return new Told(
                added.json().path("webhook").path("id").asString(),
                added.json().path("secret").asString());
    }

    private static JsonNode one(Told told) {
        return api().get("/ops/webhooks/" + told.id()).json();
    }

    private static JsonNode deliveries(Told told, String query) {
        return api().get("/ops/webhooks/" + told.id() + "/deliveries" + query).json();
    }

    private static Response redeliver(Told told, long position) {
        return api().post("/ops/webhooks/" + told.id() + "/redelivery", Map.of("position", position));
    }

    private static String draft() {
        return api().post("/api/posts", Map.of("title", "Hello", "content", "World"))
                .json()
                .path("id")
                .asString();
    }

    private static void edit(String post) {
        Response edited =
                api().put("/api/posts/" + post, Map.of("title", "Hello", "content", "World " + TURN.incrementAndGet()));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
    }

    /** One node after the other. */
    private static ApiClient api() {
        return ApiClient.of(port(TURN.incrementAndGet() % 2)).as(token);
    }

    private static int port(int node) {
        return Integer.parseInt(NODES.get(node).getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(DATABASE),
                        "--tidings.database.user=postgres",
                        "--tidings.admin.password=the first administrator's",
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--tidings.rate-limits.enabled=false",
                        "--tidings.mail.folder=target/mail/webhooks",
                        "--tidings.webhooks.allow-private=true",
                        "--tidings.webhooks.poll=50ms",
                        "--tidings.webhooks.lease=4s",
                        "--tidings.webhooks.timeout=2s",
                        "--tidings.webhooks.first-pause=100ms",
                        "--tidings.webhooks.longest-pause=300ms",
                        "--tidings.webhooks.longest-silence=300ms");
    }

    private static JdbcClient database() {
        return JdbcClient.create(DATABASE);
    }
}
