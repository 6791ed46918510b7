package dev.tidings.command.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Repeats that come before the first answer, and requests whose transaction dies in the middle. */
class ConcurrentRepeatsTest extends CommandSideTest {

    @Test
    void ofManyRepeatsAtOnceOneHasAnEffectAndNoneIsAnsweredOtherwise() {
        Account ann = somebody();
        String key = UUID.randomUUID().toString();

        List<Response> responses = atOnce(24, () -> write(ann, "Hello", key));

        assertThat(count(responses, 201) + count(responses, 409)).isEqualTo(24);
        assertThat(responses.stream()
                        .filter(it -> it.status() == 201)
                        .map(Response::body)
                        .distinct())
                .hasSize(1);
        assertThat(write(ann, "Hello", key).status()).isEqualTo(201);
        assertThat(postsOf(ann)).isEqualTo(1);
    }

    @Test
    void manyRequestsWithKeysOfTheirOwnAllSucceed() {
        Account ann = somebody();

        List<Response> responses =
                atOnce(60, () -> write(ann, "Hello", UUID.randomUUID().toString()));

        assertThat(count(responses, 201)).isEqualTo(60);
        assertThat(postsOf(ann)).isEqualTo(60);
    }

    @Test
    void aRepeatIsToldToWaitWhileTheFirstIsBeingAnswered() throws Exception {
        String name = newName();
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = wanting(name)) {
            Future<Response> first = threads.submit(() -> register(name, key));
            await().until(() -> waiting() == 1);

            Response repeat = register(name, key);

            assertThat(repeat.status()).isEqualTo(409);
            assertThat(repeat.problemType()).isEqualTo("request-in-flight");
            assertThat(repeat.header("Retry-After")).isEqualTo("1");
            other.rollback();
            assertThat(first.get().status()).isEqualTo(201);
            assertThat(register(name, key).body()).isEqualTo(first.get().body());
        }
    }

    @Test
    void aRequestThatDiesInTheMiddleLeavesNothingAndItsRepeatDoesAll() throws Exception {
        String name = newName();
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = wanting(name)) {
            Future<Response> first = threads.submit(() -> register(name, key));
            await().until(() -> waiting() == 1);

            database()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    .query(Boolean.class)
                    .list();

            assertThat(first.get().status()).isEqualTo(503);
            other.rollback();
            assertThat(claimsOf(name)).isZero();
            Response repeat = register(name, key);
            assertThat(repeat.status()).isEqualTo(201);
            assertThat(eventsOf(repeat.json().path("id").asString())).containsExactly("user.registered");
        }
    }

    @Test
    void whereverConnectionsBreakEveryRequestHasHadItsEffectOnceWhenItsRepeatsAreThrough() throws Exception {
        Account ann = somebody();
        List<String> keys =
                IntStream.range(0, 50).mapToObj(n -> "key-" + UUID.randomUUID()).toList();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> breaking = threads.submit(() -> {
                while (!done.get()) {
                    breakConnections();
                }
            });
            List<Future<Response>> requests = keys.stream()
                    .map(key -> threads.submit(() -> write(ann, key, key)))
                    .toList();
            List<String> outcomes =
                    requests.stream().map(ConcurrentRepeatsTest::outcomeOf).toList();
            done.set(true);
            breaking.get();
            assertThat(outcomes).isSubsetOf("written", "unavailable", "outcome-unknown");
        }

        for (String key : keys) {
            // A connection may have been broken that is found to be so only now.
            await().until(() -> write(ann, key, key).status() == 201);
        }

        assertThat(postsOf(ann)).isEqualTo(keys.size());
    }

    /** A transaction that holds the name until it is rolled back. */
    private static Connection wanting(String name) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (var claim = connection.prepareStatement(
                "insert into event_store.identity_claim (kind, value, user_id) values ('username', ?, ?)")) {
            claim.setString(1, name);
            claim.setObject(2, UUID.randomUUID());
            claim.executeUpdate();
        }
        return connection;
    }

    private static long waiting() {
        return database()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static void breakConnections() {
        database().sql("""
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'
                        limit 2
                        """).query(Boolean.class).list();
    }

    private static String outcomeOf(Future<Response> request) {
        try {
            return request.get().status() == 201 ? "written" : request.get().problemType();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Response write(Account author, String title, String key) {
        return author.api().post("/api/posts", Map.of("title", title, "content", "World"), KeyedRequest.HEADER, key);
    }

    private Response register(String name, String key) {
        return anonymous()
                .post(
                        "/api/users",
                        Map.of("username", name, "email", name + "@example.org", "password", PASSWORD),
                        KeyedRequest.HEADER,
                        key);
    }

    private static long postsOf(Account author) {
        return database()
                .sql("select count(*) from event_store.event_json"
                        + " where name = 'post.drafted' and payload ->> 'authorId' = ?")
                .param(author.id().toString())
                .query(Long.class)
                .single();
    }

    private static long claimsOf(String name) {
        return database()
                .sql("select count(*) from event_store.identity_claim where value = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
