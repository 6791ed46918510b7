package dev.tidings.query.postcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TopPostsEndpointTest extends EndpointTest {

    @Test
    void eachAuthorsMostViewedPostsAreListedTheBusiestAuthorFirst() {
        UUID ada = registered("ada");
        UUID bea = registered("bea");
        drafted(registered("idle"), "Draft");
        for (int i = 1; i <= 4; i++) {
            viewed(published(ada, "Ada " + i), i);
        }
        viewed(drafted(ada, "Ada's draft"), 100);
        viewed(published(bea, "Bea 1"), 50);

        JsonNode items = api.get("/api/users/top-posts").json().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("author").path("username").asString()).isEqualTo("ada");
        assertThat(items.path(0).path("published").asLong()).isEqualTo(4);
        assertThat(titles(items.path(0))).containsExactly("Ada 4", "Ada 3", "Ada 2");
        assertThat(items.path(1).path("author").path("id").asString()).isEqualTo(bea.toString());
        assertThat(titles(items.path(1))).containsExactly("Bea 1");
    }

    @Test
    void asManyPostsAreShownAsAsked() {
        UUID ada = registered("ada");
        for (int i = 1; i <= 4; i++) {
            viewed(published(ada, "Ada " + i), i);
        }

        JsonNode items = api.get("/api/users/top-posts?per=1").json().path("items");

        assertThat(titles(items.path(0))).containsExactly("Ada 4");
    }

    @Test
    void cursorsWalkAllAuthorsExactlyOnceUnderTies() {
        for (int i = 0; i < 7; i++) {
            UUID author = registered("author" + i);
            published(author, "One");
            if (i % 2 == 0) {
                published(author, "Two");
            }
        }

        assertThat(walk(api, "/api/users/top-posts?limit=2")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aPageTakesTwoStatementsForAnyNumberOfAuthors() {
        for (int i = 0; i < 7; i++) {
            published(registered("author" + i), "One");
        }
        statistics().clear();

        api.get("/api/users/top-posts?limit=7");

        // That for the authors goes by JDBC and that for their posts by Hibernate, which adds none.
        assertThat(statistics().getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertThat(api.get("/api/users/top-posts?per=0").problemFields()).containsExactly("per");
        assertThat(api.get("/api/users/top-posts?per=11").problemFields()).containsExactly("per");
        assertThat(api.get("/api/users/top-posts?cursor=x").problemFields()).containsExactly("cursor");
    }

    private static List<String> titles(JsonNode item) {
        return item.path("posts")
                .valueStream()
                .map(post -> post.path("title").asString())
                .toList();
    }
}
