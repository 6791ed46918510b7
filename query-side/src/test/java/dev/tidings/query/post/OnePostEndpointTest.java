package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OnePostEndpointTest extends EndpointTest {

    @Test
    void aPublishedPostIsShownWhole() {
        UUID ada = registered("Ada");
        UUID post = published(ada, "Notes", "On the engine", NOW.minusSeconds(60));
        edited(ada, post, "More notes", "On the engine, again", NOW);
        viewed(post, 3);

        Response response = api.get("/api/posts/" + post);

        assertThat(response.status()).isEqualTo(200);
        JsonNode json = response.json();
        assertThat(json.path("id").asString()).isEqualTo(post.toString());
        assertThat(json.path("author").path("id").asString()).isEqualTo(ada.toString());
        assertThat(json.path("author").path("username").asString()).isEqualTo("Ada");
        assertThat(json.path("title").asString()).isEqualTo("More notes");
        assertThat(json.path("content").asString()).isEqualTo("On the engine, again");
        assertThat(json.path("published").asBoolean()).isTrue();
        assertThat(json.path("createdAt").asString()).isEqualTo("2026-06-15T12:33:56.789012Z");
        assertThat(json.path("updatedAt").asString()).isEqualTo("2026-06-15T12:34:56.789012Z");
        assertThat(json.path("publishedAt").asString()).isEqualTo("2026-06-15T12:33:56.789012Z");
        assertThat(json.path("views").asLong()).isEqualTo(3);
        assertThat(json.path("version").asLong()).isEqualTo(2);
        assertThat(json.has("excerpt")).isFalse();
    }

    @Test
    void theEtagBeginsWithTheVersionAndFollowsViewsAndNames() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes");

        String first = etag(post);
        viewed(post, 1);
        String afterView = etag(post);
        renamed(ada, "countess");
        String afterRename = etag(post);

        assertThat(first).startsWith("\"1-");
        assertThat(afterView).startsWith("\"1-");
        assertThat(first).isNotEqualTo(afterView);
        assertThat(afterRename).isNotEqualTo(afterView);
    }

    @Test
    void aClientThatHasThePostAlreadyIsToldSo() {
        UUID post = published(registered("ada"), "Notes");

        Response response = api.get("/api/posts/" + post, "If-None-Match", etag(post));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aDraftExistsForItsAuthorAndForAdminsOnly() {
        UUID ada = registered("ada");
        UUID draft = drafted(ada, "Secret");
        UUID bob = registered("bob");

        assertThat(api.get("/api/posts/" + draft).status()).isEqualTo(404);
        assertThat(as(bob).get("/api/posts/" + draft).status()).isEqualTo(404);
        assertThat(as(bob, Role.OPERATOR).get("/api/posts/" + draft).status()).isEqualTo(404);
        assertThat(as(bob, Role.ADMIN).get("/api/posts/" + draft).status()).isEqualTo(200);
        Response own = as(ada).get("/api/posts/" + draft);
        assertThat(own.json().path("published").asBoolean()).isFalse();
        assertThat(own.json().path("publishedAt").isNull()).isTrue();
    }

    @Test
    void aPostThatIsUnpublishedOrDeletedIsGone() {
        UUID ada = registered("ada");
        UUID unpublished = published(ada, "Regretted");
        UUID deleted = published(ada, "Deleted");

        unpublished(ada, unpublished);
        deleted(ada, deleted);

        assertThat(api.get("/api/posts/" + unpublished).status()).isEqualTo(404);
        assertThat(as(ada).get("/api/posts/" + deleted).status()).isEqualTo(404);
    }

    @Test
    void thePostOfAnErasedUserHasAnAuthorWithoutName() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes");

        erased(ada);

        JsonNode author = api.get("/api/posts/" + post).json().path("author");
        assertThat(author.path("id").asString()).isEqualTo(ada.toString());
        assertThat(author.path("username").isNull()).isTrue();
    }

    @Test
    void anUnknownIdAndWhatIsNoIdAreNotFound() {
        assertThat(api.get("/api/posts/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/api/posts/1").status()).isEqualTo(404);
    }

    private String etag(UUID post) {
        return String.valueOf(api.get("/api/posts/" + post).header("ETag"));
    }
}
