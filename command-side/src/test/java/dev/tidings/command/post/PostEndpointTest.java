package dev.tidings.command.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostEndpointTest extends CommandSideTest {

    @Test
    void aPostIsWrittenWhenItsEventSays() {
        String post = draftOf(somebody());

        assertThat(database()
                        .sql("select (payload ->> 'createdAt')::timestamptz = recorded_at"
                                + " from event_store.event_json where stream_id = ?")
                        .param(post)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void writingMakesADraft() {
        Response response = somebody().api().post("/api/posts", Map.of("title", "Hello", "content", "World"));

        assertThat(response.status()).isEqualTo(201);
        String id = response.json().path("id").asString();
        assertThat(response.header("Location")).isEqualTo("/api/posts/" + id);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertChanged(response, "created", id, 0);
        assertThat(eventsOf(id)).containsExactly("post.drafted");
    }

    @Test
    void writingCanPublishAtOnce() {
        String id = publishedPostOf(somebody());

        assertThat(eventsOf(id)).containsExactly("post.drafted", "post.published");
    }

    @Test
    void writingTakesALogin() {
        assertThat(anonymous()
                        .post("/api/posts", Map.of("title", "Hello", "content", "World"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theAuthorAndAdministratorsEdit() {
        Account ann = somebody();
        String post = draftOf(ann);

        assertChanged(edit(ann, post, "Hello", "You"), "updated", post, 1);
        assertChanged(edit(administrator(), post, "Hi", "You"), "updated", post, 2);
        assertChanged(edit(ann, post, "Hi", "You"), "unchanged", post, 2);
    }

    @Test
    void aStrangerIsToldOfAPublishedPostOnly() {
        Account ann = somebody();
        Account stranger = somebody();

        assertThat(edit(stranger, publishedPostOf(ann), "Hi", "You").status()).isEqualTo(403);
        assertThat(edit(stranger, draftOf(ann), "Hi", "You").status()).isEqualTo(404);
        assertThat(stranger.api().delete("/api/posts/" + publishedPostOf(ann)).status())
                .isEqualTo(403);
        assertThat(stranger.api()
                        .put("/api/posts/" + draftOf(ann) + "/publication")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publishingIsDoneOnceAndCanBeUndone() {
        Account ann = somebody();
        String post = draftOf(ann);
        String publication = "/api/posts/" + post + "/publication";

        assertChanged(ann.api().put(publication), "updated", post, 1);
        assertChanged(ann.api().put(publication), "unchanged", post, 1);
        assertChanged(ann.api().delete(publication), "updated", post, 2);
        assertChanged(ann.api().delete(publication), "unchanged", post, 2);
    }

    @Test
    void aDeletedPostIsGone() {
        Account ann = somebody();
        String post = publishedPostOf(ann);

        Response response = ann.api().delete("/api/posts/" + post);

        assertThat(response.status()).isEqualTo(200);
        assertChanged(response, "deleted", post, 2);
        assertThat(ann.api().delete("/api/posts/" + post).status()).isEqualTo(404);
        assertThat(edit(ann, post, "Hi", "You").status()).isEqualTo(404);
        assertThat(ann.api().put("/api/posts/" + post + "/publication").status())
                .isEqualTo(404);
    }

    @Test
    void whatWasNeverWrittenIsNotFound() {
        assertThat(edit(somebody(), UUID.randomUUID().toString(), "Hi", "You").status())
                .isEqualTo(404);
        Account ann = somebody();
        assertThat(edit(ann, ann.id().toString(), "Hi", "You").status()).isEqualTo(404);
    }

    @Test
    void anEditThatRestsOnAnOldVersionIsRefused() {
        Account ann = somebody();
        String post = draftOf(ann);
        edit(ann, post, "Hello", "You");

        Response response = editFrom("\"0\"", ann, post, "Hi");

        assertThat(response.status()).isEqualTo(412);
        assertThat(response.problemType()).isEqualTo("version-mismatch");
        assertThat(editFrom("\"1\"", ann, post, "Hi").status()).isEqualTo(200);
        assertThat(editFrom("\"0\", \"2-abc\"", ann, post, "Ho").status()).isEqualTo(200);
        assertThat(editFrom("*", ann, post, "Hum").status()).isEqualTo(200);
    }

    @Test
    void ofManyEditsThatRestOnOneVersionOneWins() {
        Account ann = somebody();
        String post = draftOf(ann);

        List<Response> responses = atOnce(16, () -> editFrom("\"0\"", ann, post, newName()));

        assertThat(count(responses, 200)).isEqualTo(1);
        assertThat(count(responses, 412)).isEqualTo(15);
        assertThat(eventsOf(post)).hasSize(2);
    }

    @Test
    void ofManyEditsThatRestOnNothingAllAreSerialised() {
        Account ann = somebody();
        String post = draftOf(ann);

        List<Response> responses = atOnce(32, () -> edit(ann, post, newName(), "You"));

        assertThat(count(responses, 200)).isEqualTo(32);
        assertThat(eventsOf(post)).hasSize(33);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Response response = somebody().api().post("/api/posts", Map.of("title", " ", "content", ""));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsExactlyInAnyOrder("title", "content");
    }

    @Test
    void titlesAreCountedInCharactersAsPeopleSeeThem() {
        Account ann = somebody();

        assertThat(write(ann, "😀".repeat(100), "World").status()).isEqualTo(201);
        assertThat(write(ann, "😀".repeat(101), "World").problemFields()).containsExactly("title");
    }

    @Test
    void contentHasALimit() {
        Account ann = somebody();

        assertThat(write(ann, "Long", "x".repeat(1_000_000)).status()).isEqualTo(201);
        assertThat(write(ann, "Too long", "x".repeat(1_000_001)).problemFields())
                .containsExactly("content");
        assertThat(write(ann, "Far too long", "x".repeat(5_000_000)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\",\"content\":\"b\",\"publish\":\"yes\"}",
                "{\"title\":7,\"content\":\"b\"}",
                "{\"title\":\"a\",\"content\":[]}",
                "{\"title\":\"a\\u0000\",\"content\":\"b\"}",
                "{\"title\":\"a\",\"content\":\"b\"",
                "[]"
            })
    void whatIsNoPostIsRefused(String body) {
        assertThat(somebody().api().post("/api/posts", body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNoIdIsNoServerError() {
        Response response = edit(somebody(), "7", "Hi", "You");

        assertThat(response.status()).isIn(400, 404);
    }

    @Test
    void aLongStreamIsLoadedFromItsSnapshot() {
        Account ann = somebody();
        String post = draftOf(ann);
        for (int n = 1; n <= 120; n++) {
            edit(ann, post, "Edit " + n, "You");
        }

        await().untilAsserted(() -> assertThat(database()
                        .sql("select version from event_store.snapshot where stream_id = ?")
                        .param(post)
                        .query(Long.class)
                        .optional())
                .hasValueSatisfying(version -> assertThat(version).isGreaterThanOrEqualTo(99)));
        assertChanged(edit(ann, post, "Edit 120", "You"), "unchanged", post, 120);
        assertChanged(edit(ann, post, "The last edit", "You"), "updated", post, 121);
        assertThat(edit(somebody(), post, "Hi", "You").status()).isEqualTo(404);
    }

    private static Response write(Account account, String title, String content) {
        return account.api().post("/api/posts", Map.of("title", title, "content", content));
    }

    private static Response edit(Account account, String post, String title, String content) {
        return account.api().put("/api/posts/" + post, Map.of("title", title, "content", content));
    }

    private static Response editFrom(String ifMatch, Account account, String post, String title) {
        return account.api().put("/api/posts/" + post, Map.of("title", title, "content", "You"), "If-Match", ifMatch);
    }
}
