package dev.tidings.command.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentEndpointTest extends CommandSideTest {

    @Test
    void somebodyCommentsOnAPublishedPost() {
        String post = publishedPostOf(somebody());

        Response response = comment(somebody(), post, "Well said");

        assertThat(response.status()).isEqualTo(201);
        String id = response.json().path("id").asString();
        assertThat(response.header("Location")).isEqualTo("/api/comments/" + id);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertChanged(response, "created", id, 0);
        assertThat(eventsOf(id)).containsExactly("comment.written");
        assertThat(eventsOf(post)).containsExactly("post.drafted", "post.published");
    }

    @Test
    void commentingTakesALogin() {
        String post = publishedPostOf(somebody());

        assertThat(anonymous()
                        .post("/api/posts/" + post + "/comments", Map.of("body", "Hi"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodyCommentsOnWhatIsNotPublished() {
        Account ann = somebody();
        Account bea = somebody();
        String draft = draftOf(ann);
        String gone = publishedPostOf(ann);
        ann.api().delete("/api/posts/" + gone);
        String takenBack = publishedPostOf(ann);
        assertThat(comment(bea, takenBack, "In time").status()).isEqualTo(201);
        ann.api().delete("/api/posts/" + takenBack + "/publication");

        assertThat(comment(bea, draft, "Hi").status()).isEqualTo(404);
        assertThat(comment(bea, gone, "Hi").status()).isEqualTo(404);
        assertThat(comment(bea, takenBack, "Hi").status()).isEqualTo(404);
        assertThat(comment(bea, UUID.randomUUID().toString(), "Hi").status()).isEqualTo(404);
        assertThat(comment(bea, bea.id().toString(), "Hi").status()).isEqualTo(404);
        assertThat(comment(ann, draft, "Hi").problemType()).isEqualTo("post-not-published");
    }

    @Test
    void aCommentHasUpToTenThousandCharactersOfWhichOneIsSeen() {
        Account ann = somebody();
        String post = publishedPostOf(ann);

        assertThat(comment(ann, post, "\uD83D\uDE00".repeat(10_000)).status()).isEqualTo(201);
        for (String body : new String[] {"", " \n", "\u200B", "x".repeat(10_001)}) {
            Response refused = comment(ann, post, body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.problemType()).isEqualTo("validation-failed");
        }
    }

    @Test
    void theSameRequestTwiceIsOneComment() {
        Account ann = somebody();
        String path = "/api/posts/" + publishedPostOf(ann) + "/comments";
        String key = UUID.randomUUID().toString();

        Response first = ann.api().post(path, Map.of("body", "Once"), "Idempotency-Key", key);
        Response second = ann.api().post(path, Map.of("body", "Once"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ann.api()
                        .post(path, Map.of("body", "Twice"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void itsAuthorThePostsAuthorAndAdministratorsDeleteAComment() {
        Account ann = somebody();
        Account bea = somebody();
        String post = publishedPostOf(ann);

        for (Account who : new Account[] {bea, ann, administrator()}) {
            String id = comment(bea, post, "Hi").json().path("id").asString();
            assertThat(somebody().api().delete("/api/comments/" + id).status()).isEqualTo(403);
            assertThat(anonymous().delete("/api/comments/" + id).status()).isEqualTo(401);
            Response deleted = who.api().delete("/api/comments/" + id);
            assertThat(deleted.status()).isEqualTo(200);
            assertChanged(deleted, "deleted", id, 1);
            assertThat(who.api().delete("/api/comments/" + id).status()).isEqualTo(404);
        }
        assertThat(bea.api().delete("/api/comments/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aCommentOnAPostThatIsGoneCanBeDeleted() {
        Account ann = somebody();
        Account bea = somebody();
        String post = publishedPostOf(ann);
        String id = comment(bea, post, "Hi").json().path("id").asString();
        ann.api().delete("/api/posts/" + post);

        assertThat(bea.api().delete("/api/comments/" + id).status()).isEqualTo(200);
    }

    @Test
    void aDeletionThatRestsOnAnotherVersionIsRefused() {
        Account ann = somebody();
        String id = comment(ann, publishedPostOf(ann), "Hi").json().path("id").asString();

        assertThat(ann.api().delete("/api/comments/" + id, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(ann.api().delete("/api/comments/" + id, "If-Match", "\"0\"").status())
                .isEqualTo(200);
    }

    private static Response comment(Account who, String post, String body) {
        return who.api().post("/api/posts/" + post + "/comments", Map.of("body", body));
    }
}
