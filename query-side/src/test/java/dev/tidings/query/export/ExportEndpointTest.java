package dev.tidings.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.query.EndpointTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportEndpointTest extends EndpointTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aPostIsToldAsItIsImported() {
        UUID ann = registered("Ann");
        UUID post = published(ann, "One", "one", "java");
        changed(ann, post, "In short", List.of("java", "c++"), "first");
        viewed(post, 7);

        JsonNode line = export().getFirst();

        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder(
                        "author",
                        "title",
                        "content",
                        "summary",
                        "tags",
                        "slug",
                        "createdAt",
                        "publishedAt",
                        "published",
                        "views",
                        "recentViews");
        assertThat(line.path("author").asString()).isEqualTo("Ann");
        assertThat(line.path("slug").asString()).isEqualTo("first");
        assertThat(line.path("summary").asString()).isEqualTo("In short");
        assertThat(line.path("views").asLong()).isEqualTo(7);
    }

    @Test
    void draftsAndPostsOfSuspendedAndErasedUsersAreThereAndNoneTwice() {
        UUID ann = registered("Ann");
        UUID mallory = verified("Mallory");
        UUID bob = registered("Bob");
        for (int i = 0; i < 150; i++) {
            published(ann, "A" + i, NOW.minus(Duration.ofMinutes(i / 3)));
            drafted(mallory, "B" + i, "x".repeat(20_000), NOW.minus(Duration.ofMinutes(i / 3)));
        }
        published(bob, "C");
        suspended(mallory);
        erased(bob);

        List<JsonNode> lines = export();

        assertThat(lines).hasSize(301);
        assertThat(lines).extracting(it -> it.path("title").asString()).doesNotHaveDuplicates();
        assertThat(lines).extracting(it -> it.path("createdAt").asString()).isSorted();
        assertThat(lines)
                .filteredOn(it -> it.path("title").asString().equals("C"))
                .allSatisfy(it -> assertThat(it.path("author").asString()).isEqualTo("erased-" + bob));
        assertThat(lines)
                .filteredOn(it -> it.path("author").asString().equals("Mallory"))
                .hasSize(150)
                .allSatisfy(it -> assertThat(it.path("published").asBoolean()).isFalse());
    }

    @Test
    void onlyAdministratorsExport() {
        assertThat(as(registered("ann")).get("/api/posts/export").status()).isEqualTo(403);
        assertThat(api.get("/api/posts/export").status()).isEqualTo(401);
    }

    private List<JsonNode> export() {
        ApiClient admin = as(registered("root"), Role.ADMIN);
        return admin.get("/api/posts/export").body().lines().map(JSON::readTree).toList();
    }
}
