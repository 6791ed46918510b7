package dev.tidings.query.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommentEndpointTest extends EndpointTest {

    @Test
    void everybodyReadsTheCommentsTheOldestFirst() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        UUID later = commented(ada, post, ada, "Thanks", NOW.plusSeconds(1));
        UUID first = commented(ada, post, bea, "Well said", NOW);
        commented(ada, published(ada, "Other"), bea, "Elsewhere");

        JsonNode items = api.get(commentsOf(post)).json().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("id").asString()).isEqualTo(first.toString());
        assertThat(items.path(0).path("postId").asString()).isEqualTo(post.toString());
        assertThat(items.path(0).path("author").path("id").asString()).isEqualTo(bea.toString());
        assertThat(items.path(0).path("author").path("username").asString()).isEqualTo("bea");
        assertThat(items.path(0).path("body").asString()).isEqualTo("Well said");
        assertThat(items.path(0).path("createdAt").asString()).isEqualTo("2026-06-15T12:34:56.789012Z");
        assertThat(items.path(1).path("id").asString()).isEqualTo(later.toString());
    }

    @Test
    void aCommentIsFoundByItsPlaceInTheLog() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        commented(ada, post, ada, "One");
        UUID second = commented(ada, post, ada, "Two");
        UUID elsewhere = published(ada, "Other");

        String position = api.get(commentsOf(post))
                .json()
                .path("items")
                .path(1)
                .path("position")
                .asString();

        assertThat(texts(api.get(commentsOf(post) + "?position=" + position), "id"))
                .containsExactly(second.toString());
        assertThat(texts(api.get(commentsOf(elsewhere) + "?position=" + position), "id"))
                .isEmpty();
    }

    @Test
    void cursorsWalkAllCommentsExactlyOnceUnderTies() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        for (int i = 0; i < 7; i++) {
            commented(ada, post, ada, "Word " + i);
        }

        assertThat(walk(api, commentsOf(post) + "?limit=2")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfOnePostIsNoneOfAnother() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        commented(ada, post, ada, "One");
        commented(ada, post, ada, "Two");
        String cursor =
                api.get(commentsOf(post) + "?limit=1").json().path("nextCursor").asString();

        assertThat(api.get(commentsOf(published(ada, "Other")) + "?cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDeletedCommentIsShownNoMore() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        UUID comment = commented(ada, post, ada, "One");
        commented(ada, post, ada, "Two");
        commentDeleted(post, ada, comment);

        assertThat(texts(api.get(commentsOf(post)), "body")).containsExactly("Two");
        assertThat(api.get("/api/posts/" + post).json().path("comments").asLong())
                .isEqualTo(1);
    }

    @Test
    void commentsOnWhatIsNotPublishedAreShownToThoseWhoSeeThePost() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        commented(ada, post, bea, "Well said");
        unpublished(ada, post);

        for (ApiClient who : List.of(api, as(bea))) {
            assertThat(who.get(commentsOf(post)).status()).isEqualTo(404);
        }
        for (ApiClient who : List.of(as(ada), as(bea, Role.ADMIN))) {
            assertThat(texts(who.get(commentsOf(post)), "body")).containsExactly("Well said");
        }
    }

    @Test
    void commentsOnADeletedPostAreGone() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        commented(ada, post, ada, "Well said");
        deleted(ada, post);
        commented(ada, post, ada, "Too late");

        assertThat(as(ada).get(commentsOf(post)).status()).isEqualTo(404);
        assertThat(api.get(commentsOf(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void aCommentOfSomebodyWhoIsErasedStaysWithoutAName() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        commented(ada, post, bea, "Well said");
        erased(bea);

        JsonNode comment = api.get(commentsOf(post)).json().path("items").path(0);

        assertThat(comment.path("body").asString()).isEqualTo("Well said");
        assertThat(comment.path("author").path("username").isNull()).isTrue();
    }

    @Test
    void postsTellHowManyCommentsTheyHave() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Engines");
        String etag = api.get("/api/posts/" + post).header("ETag");
        commented(ada, post, ada, "One");
        commented(ada, post, ada, "Two");

        assertThat(api.get("/api/posts/" + post).json().path("comments").asLong())
                .isEqualTo(2);
        assertThat(api.get("/api/posts/" + post, "If-None-Match", String.valueOf(etag))
                        .status())
                .isEqualTo(200);
        for (String list : List.of("/api/posts", "/api/posts/trending", "/api/users/ada/posts")) {
            assertThat(api.get(list)
                            .json()
                            .path("items")
                            .path(0)
                            .path("comments")
                            .asLong())
                    .as(list)
                    .isEqualTo(2);
        }
    }

    private static String commentsOf(UUID post) {
        return "/api/posts/" + post + "/comments";
    }
}
