package dev.tidings.query.postcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PostCountEndpointTest extends EndpointTest {

    @Test
    void everyUserIsCountedDraftsApart() {
        UUID ada = registered("Ada");
        UUID idle = registered("idle");
        published(ada, "One");
        drafted(ada, "Two");
        deleted(ada, published(ada, "Three"));

        JsonNode items = api.get("/api/users/post-counts").json().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("userId").asString()).isEqualTo(ada.toString());
        assertThat(items.path(0).path("username").asString()).isEqualTo("Ada");
        assertThat(items.path(0).path("posts").asLong()).isEqualTo(2);
        assertThat(items.path(0).path("published").asLong()).isEqualTo(1);
        assertThat(items.path(1).path("userId").asString()).isEqualTo(idle.toString());
        assertThat(items.path(1).path("posts").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-posts, bea Cyd ada", "posts, ada Cyd bea", "username, ada bea Cyd"})
    void countsAreSortedAsAsked(String sort, String names) {
        UUID bea = registered("bea");
        registered("ada");
        UUID cyd = registered("Cyd");
        published(bea, "One");
        published(bea, "Two");
        drafted(cyd, "Three");

        assertThat(texts(api.get("/api/users/post-counts?sort=" + sort), "username"))
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-posts", "posts", "username"})
    void cursorsWalkAllUsersExactlyOnceUnderTies(String sort) {
        for (int i = 0; i < 11; i++) {
            UUID user = registered("user" + i);
            if (i % 3 == 0) {
                published(user, "Post");
            }
            if (i > 8) {
                erased(user);
            }
        }

        List<JsonNode> walked = walk(api, "/api/users/post-counts?limit=2&sort=" + sort);

        assertThat(walked).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        registered("ada");
        registered("bea");
        String cursor = api.get("/api/users/post-counts?limit=1")
                .json()
                .path("nextCursor")
                .asString();

        assertThat(api.get("/api/users/post-counts?sort=-username").problemFields())
                .containsExactly("sort");
        assertThat(api.get("/api/users/post-counts?limit=1000").problemFields()).containsExactly("limit");
        assertThat(api.get("/api/users/post-counts?cursor=0").problemFields()).containsExactly("cursor");
        assertThat(api.get("/api/users/post-counts?sort=posts&cursor=" + cursor).problemFields())
                .containsExactly("cursor");
    }
}
