package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostSlugEndpointTest extends EndpointTest {

    @Test
    void aPostIsFoundByItsSlug() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes", "notes", "java", "sql");
        changed(ada, post, "In short", null, null);

        JsonNode json = api.get("/api/posts/notes").json();

        assertThat(json.path("id").asString()).isEqualTo(post.toString());
        assertThat(json.path("slug").asString()).isEqualTo("notes");
        assertThat(json.path("summary").asString()).isEqualTo("In short");
        assertThat(json.path("tags").valueStream().map(JsonNode::asString)).containsExactly("java", "sql");
        assertThat(json.path("scheduledAt").isNull()).isTrue();
        JsonNode listed = api.get("/api/posts").json().path("items").path(0);
        assertThat(listed.path("slug").asString()).isEqualTo("notes");
        assertThat(listed.path("summary").asString()).isEqualTo("In short");
        assertThat(listed.path("tags").size()).isEqualTo(2);
    }

    @Test
    void formerSlugsLeadToTheOneOfToday() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes", "notes");
        changed(ada, post, null, null, "second");
        changed(ada, post, null, null, "дневник");

        for (String former : List.of("notes", "second")) {
            Response moved = api.get("/api/posts/" + former);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo("/api/posts/%D0%B4%D0%BD%D0%B5%D0%B2%D0%BD%D0%B8%D0%BA");
            assertThat(moved.header("Cache-Control")).contains("no-cache");
        }
        assertThat(api.get("/api/posts/%D0%B4%D0%BD%D0%B5%D0%B2%D0%BD%D0%B8%D0%BA")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSlugThatIsTakenUpAgainLeadsToItselfAlone() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes", "notes");
        changed(ada, post, null, null, "second");
        changed(ada, post, null, null, "notes");

        assertThat(api.get("/api/posts/notes").status()).isEqualTo(200);
        assertThat(api.get("/api/posts/second").header("Location")).isEqualTo("/api/posts/notes");
    }

    @Test
    void theSlugsOfADraftLeadItsAuthorAlone() {
        UUID ada = registered("ada");
        UUID post = drafted(ada, "Secret", "secret", new String[0]);
        changed(ada, post, null, null, "hidden");

        for (String slug : List.of("secret", "hidden")) {
            assertThat(api.get("/api/posts/" + slug).status()).isEqualTo(404);
            assertThat(as(registered("bob" + slug)).get("/api/posts/" + slug).status())
                    .isEqualTo(404);
        }
        assertThat(as(ada).get("/api/posts/hidden").status()).isEqualTo(200);
        assertThat(as(ada).get("/api/posts/secret").status()).isEqualTo(301);
    }

    @Test
    void theSlugsOfADeletedPostLeadNowhere() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes", "notes");
        changed(ada, post, null, null, "second");

        deleted(ada, post);

        assertThat(api.get("/api/posts/notes").status()).isEqualTo(404);
        assertThat(api.get("/api/posts/second").status()).isEqualTo(404);
    }

    @Test
    void whenADraftWillBePublishedIsSaidUntilThen() {
        UUID ada = registered("ada");
        UUID post = drafted(ada, "Soon", "soon", new String[0]);
        scheduled(ada, post, NOW.plusSeconds(60));

        assertThat(scheduledAt(ada, post)).isEqualTo("2026-06-15T12:35:56.789012Z");
        unscheduled(ada, post);
        assertThat(scheduledAt(ada, post)).isEmpty();
        scheduled(ada, post, NOW.plusSeconds(120));
        published(ada, post);
        assertThat(scheduledAt(ada, post)).isEmpty();
    }

    private String scheduledAt(UUID author, UUID post) {
        return as(author).get("/api/posts/" + post).json().path("scheduledAt").asString("");
    }
}
