package dev.tidings.query.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FavouriteEndpointTest extends EndpointTest {

    @Test
    void postsTellHowManyFavourThemAndCallersWhetherTheyDo() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        favourited(bea, post);
        favourited(ada, post);
        unfavourited(ada, post);

        for (String path : new String[] {"/api/posts/" + post, "/api/posts", "/api/users/ada/posts"}) {
            assertFavourites(post(api.get(path)), 1, null);
            assertFavourites(post(as(bea).get(path)), 1, true);
            assertFavourites(post(as(ada).get(path)), 1, false);
        }
        assertFavourites(post(as(bea).get("/api/posts/trending")), 1, null);
    }

    @Test
    void anAnswerThatTellsACallerAboutItselfIsNobodyElses() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        favourited(bea, post);

        Response beas = as(bea).get("/api/posts/" + post);
        Response adas = as(ada).get("/api/posts/" + post, "If-None-Match", String.valueOf(beas.header("ETag")));

        assertThat(beas.header("Cache-Control")).contains("private");
        assertThat(adas.status()).isEqualTo(200);
        assertThat(beas.header("ETag"))
                .isNotEqualTo(api.get("/api/posts/" + post).header("ETag"));
        unfavourited(bea, post);
        assertThat(as(bea).get("/api/posts/" + post, "If-None-Match", String.valueOf(beas.header("ETag")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void postsAreFoundByWhoFavoursThem() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        for (int i = 0; i < 5; i++) {
            UUID post = published(ada, "Post " + i, NOW.minusSeconds(i));
            viewed(post, i + 1);
            if (i % 2 == 0) {
                favourited(bea, post);
            }
        }
        UUID draft = published(ada, "Draft");
        favourited(bea, draft);
        unpublished(ada, draft);

        assertThat(titles(api.get("/api/posts?favouritedBy=BEA"))).containsExactly("Post 0", "Post 2", "Post 4");
        assertThat(titles(api.get("/api/posts?sort=-views&favouritedBy=" + bea)))
                .containsExactly("Post 4", "Post 2", "Post 0");
        assertThat(titles(api.get("/api/posts?favouritedBy=bea&author=ada&q=post&sort=created")))
                .containsExactly("Post 4", "Post 2", "Post 0");
        assertThat(titles(as(ada).get("/api/posts?favouritedBy=bea"))).contains("Draft");
        assertThat(titles(api.get("/api/posts?favouritedBy=ada"))).isEmpty();
        assertThat(titles(api.get("/api/posts?favouritedBy=nobody"))).isEmpty();
        assertThat(walk(api, "/api/posts?favouritedBy=bea&limit=1")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whoIsErasedFavoursNothing() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        UUID post = published(ada, "Engines");
        favourited(bea, post);
        favourited(ada, post);
        erased(bea);

        assertFavourites(post(api.get("/api/posts/" + post)), 1, null);
        assertThat(titles(api.get("/api/posts?favouritedBy=" + bea))).isEmpty();
    }

    private static JsonNode post(Response response) {
        JsonNode items = response.json().path("items");
        return items.isMissingNode() ? response.json() : items.path(0);
    }

    private static void assertFavourites(JsonNode post, long count, @Nullable Boolean favourited) {
        assertThat(post.path("favourites").asLong()).as(post.toString()).isEqualTo(count);
        assertThat(post.has("favourited")).as(post.toString()).isEqualTo(favourited != null);
        if (favourited != null) {
            assertThat(post.path("favourited").asBoolean()).as(post.toString()).isEqualTo(favourited);
        }
    }
}
