package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeadLettersEndpointTest extends OperationsTest {

    private static final String LETTERS = "/ops/projections/trending/dead-letters";

    private final UUID post = UUID.randomUUID();

    @Test
    void aLetterTellsWhatFailedAndWhy() {
        long position = unknown("post.sung", post, 0, "{}");
        long behind = viewed(post);
        awaitLetters(2);

        JsonNode letters = operator.get(LETTERS).json();

        JsonNode failed = letters.path("items").path(0);
        assertThat(failed.path("position").asLong()).isEqualTo(position);
        assertThat(failed.path("stream").asString()).isEqualTo(post.toString());
        assertThat(failed.path("event").asString()).isEqualTo("post.sung");
        assertThat(failed.path("cause").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.path("message").asString()).isEqualTo("No event is called post.sung");
        assertThat(failed.path("attempts").asInt()).isEqualTo(1);
        JsonNode waiting = letters.path("items").path(1);
        assertThat(waiting.path("position").asLong()).isEqualTo(behind);
        assertThat(waiting.path("cause").isNull()).isTrue();
        assertThat(waiting.path("attempts").asInt()).isZero();
        assertThat(letters.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void thereIsAPageBehindEveryCursor() {
        List<Long> parked = parkedViews(post, 3);

        List<Long> ids = walk(operator, LETTERS + "?limit=2").stream()
                .map(letter -> letter.path("id").asLong())
                .toList();

        assertThat(ids).isEqualTo(parked);
    }

    @Test
    void aRetryBringsTheWholeStream() {
        long last = parkedViews(post, 2).getLast();

        Response answer = operator.post(LETTERS + "/" + last + "/retry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("projected").asInt()).isEqualTo(2);
        assertThat(answer.json().path("complete").asBoolean()).isTrue();
        assertThat(operator.get(LETTERS).json().path("items")).isEmpty();
        assertThat(operator.post(LETTERS + "/" + last + "/retry").problemType()).isEqualTo("dead-letter-not-found");
    }

    @Test
    void aRetryThatFailsAgainSaysSo() {
        unknown("post.sung", post, 0, "{}");
        awaitLetters(1);

        Response answer = operator.post(LETTERS + "/" + firstId() + "/retry");

        assertThat(answer.json().path("projected").asInt()).isZero();
        assertThat(answer.json().path("complete").asBoolean()).isFalse();
        assertThat(operator.get(LETTERS)
                        .json()
                        .path("items")
                        .path(0)
                        .path("attempts")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void allCanBeRetriedAtOnce() {
        unknown("post.sung", post, 0, "{}");
        awaitLetters(1);
        parkedViews(UUID.randomUUID(), 1);
        parkedViews(UUID.randomUUID(), 1);

        Response answer = operator.post(LETTERS + "/retry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("projected").asInt()).isEqualTo(2);
        assertThat(answer.json().path("complete").asBoolean()).isFalse();
        assertThat(operator.get(LETTERS).json().path("items")).hasSize(1);
    }

    @Test
    void aDiscardedLetterIsKeptWithTheReason() {
        long id = parkedViews(post, 1).getFirst();

        assertThat(operator.delete(LETTERS + "/" + id + "?reason=a%20test%20event")
                        .status())
                .isEqualTo(204);

        assertThat(operator.get(LETTERS).json().path("items")).isEmpty();
        assertThat(jdbc.sql("select discard_reason from read_model.dead_letter where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("a test event");
        assertThat(operator.delete(LETTERS + "/" + id + "?reason=again").problemType())
                .isEqualTo("dead-letter-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?reason=", "?reason=%20"})
    void aLetterIsNotDiscardedWithoutAReason(String query) {
        Response answer = operator.delete(LETTERS + "/1" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemFields()).containsExactly("reason");
    }

    @Test
    void projectionsThatAreNoneAreNotFound() {
        assertThat(operator.get("/ops/projections/nothing/dead-letters").problemType())
                .isEqualTo("projection-not-found");
        assertThat(operator.post("/ops/projections/nothing/dead-letters/retry").status())
                .isEqualTo(404);
        assertThat(operator.post(LETTERS + "/x/retry").status()).isEqualTo(404);
    }

    @Test
    void deadLettersAreForOperators() {
        for (ApiClient other : List.of(api, as(UUID.randomUUID()))) {
            int refused = other == api ? 401 : 403;
            assertThat(other.get(LETTERS).status()).isEqualTo(refused);
            assertThat(other.post(LETTERS + "/1/retry").status()).isEqualTo(refused);
            assertThat(other.post(LETTERS + "/retry").status()).isEqualTo(refused);
            assertThat(other.delete(LETTERS + "/1?reason=x").status()).isEqualTo(refused);
        }
    }

    @Test
    void whileLettersWaitHealthIsAWarningThatTakesNoNodeAway() {
        assertThat(health().body()).isEqualTo("{\"status\":\"UP\"}");

        parkedViews(post, 1);

        await().untilAsserted(() -> assertThat(health().body()).isEqualTo("{\"status\":\"WARNING\"}"));
        assertThat(health().status()).isEqualTo(200);
    }

    /** As if the projection had failed at views of the post; the letters' ids. */
    private List<Long> parkedViews(UUID post, int events) {
        List<Long> positions = Stream.generate(() -> viewed(post)).limit(events).toList();
        awaitProjections();
        return positions.stream().map(position -> parked(post, position)).toList();
    }

    private long parked(UUID post, long position) {
        return jdbc.sql("""
                        insert into read_model.dead_letter
                            (projection, generation, position, stream, event_name, cause, message, attempts,
                             attempted_at)
                        select projection, generation, ?, ?, 'post.views-recorded', 'java.lang.Exception', 'no', 1,
                               now()
                        from read_model.projection_generation
                        where projection = 'trending' and state = 'live'
                        returning id
                        """).params(position, post).query(Long.class).single();
    }

    private void awaitLetters(int number) {
        await().until(() -> operator.get(LETTERS).json().path("items").size() == number);
    }

    private long firstId() {
        return operator.get(LETTERS).json().path("items").path(0).path("id").asLong();
    }

    private Response health() {
        return api.unchecked().get("/health");
    }
}
