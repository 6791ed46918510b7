package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.query.EndpointTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TagEndpointTest extends EndpointTest {

    @Test
    void tagsAreListedWithHowManyPublishedPostsHaveThem() {
        UUID ada = registered("ada");
        UUID first = published(ada, "First", "first", "java", "sql");
        published(registered("bob"), "Second", "second", "java", "a|b");
        UUID draft = drafted(ada, "Third", "third", "java", "secret");

        assertThat(tags("/api/tags")).containsExactly("java 2", "sql 1", "a|b 1");
        published(ada, draft);
        assertThat(tags("/api/tags?sort=tag")).containsExactly("a|b 1", "java 3", "secret 1", "sql 1");
        unpublished(ada, draft);
        changed(ada, first, null, List.of("kotlin"), null);
        assertThat(tags("/api/tags?sort=tag")).containsExactly("a|b 1", "java 1", "kotlin 1");
        deleted(ada, first);
        assertThat(tags("/api/tags?sort=tag")).containsExactly("a|b 1", "java 1");
    }

    @Test
    void tagsAreWalkedPageByPage() {
        UUID ada = registered("ada");
        published(ada, "First", "first", "a|b", "b|c", "c", "d", "e");
        published(ada, "Second", "second", "c", "d");

        for (String sort : List.of("-posts", "tag")) {
            assertThat(walk(api, "/api/tags?limit=2&sort=" + sort))
                    .extracting(tag -> tag.path("tag").asString())
                    .containsExactlyInAnyOrder("a|b", "b|c", "c", "d", "e");
        }
        assertThat(api.get("/api/tags?sort=luck").problemFields()).containsExactly("sort");
    }

    @Test
    void postsAreListedByTagInEveryOrder() {
        UUID ada = verified("ada");
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            viewed(published(ada, "Post " + n, "post-" + n, "java"), n + 1);
            expected.add("Post " + n);
        }
        published(ada, "Other", "other", "sql");
        List<String> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);

        assertThat(walked(api, "?tag=java&limit=2&sort=-created")).containsExactlyElementsOf(reversed);
        assertThat(walked(api, "?tag=Java&limit=2&sort=created")).containsExactlyElementsOf(expected);
        assertThat(walked(api, "?tag=java&limit=2&sort=-updated")).containsExactlyElementsOf(reversed);
        assertThat(walked(api, "?tag=java&limit=2&sort=-views")).containsExactlyElementsOf(reversed);
        assertThat(walked(api, "?tag=java&limit=2&author=ada")).containsExactlyElementsOf(reversed);
        assertThat(walked(api, "?tag=java&verified=true&limit=9")).hasSize(5);
        assertThat(walked(api, "?tag=java&verified=false&limit=9")).isEmpty();
        assertThat(walked(api, "?tag=java&q=post&limit=9")).hasSize(5);
        assertThat(walked(api, "?tag=java&createdTo=2026-06-14&limit=9")).isEmpty();
        assertThat(walked(api, "?tag=nothing&limit=9")).isEmpty();
    }

    @Test
    void draftsWithATagAreTheirAuthorsAlone() {
        UUID ada = registered("ada");
        drafted(ada, "Draft", "draft", "java");

        assertThat(walked(api, "?tag=java&limit=9")).isEmpty();
        assertThat(walked(as(ada), "?tag=java&limit=9")).containsExactly("Draft");
    }

    private List<String> tags(String path) {
        return api.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(tag -> tag.path("tag").asString() + " " + tag.path("posts").asLong())
                .toList();
    }

    private static List<String> walked(ApiClient client, String query) {
        return walk(client, "/api/posts" + query).stream()
                .map((JsonNode post) -> post.path("title").asString())
                .toList();
    }
}
