package dev.tidings.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportEndpointTest extends CommandSideTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aPostIsImportedWithItsAuthorItsDateAndItsViews() {
        JsonNode result = importLines(line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "Old news",
                        "content",
                        "From elsewhere",
                        "createdAt",
                        "2014-09-15T14:00:00+02:00",
                        "published",
                        true,
                        "views",
                        42)))
                .getFirst();

        assertThat(result.path("status").asString()).isEqualTo("imported");
        assertThat(result.path("line").asLong()).isEqualTo(1);
        String post = result.path("id").asString();
        assertThat(eventsOf(post)).containsExactly("post.drafted", "post.published");
        assertThat(event(post, "post.drafted", "payload ->> 'createdAt'")).isEqualTo("2014-09-15T12:00:00Z");
        assertThat(event(
                        post,
                        "post.views-recorded",
                        "(payload ->> 'count') || ' ' || (recorded_at at time zone 'UTC')"))
                .isEqualTo("42 2014-09-15 12:00:00");
        assertThat(result.path("position").asLong()).isGreaterThan(positionOf(post));
        assertThat(eventsOf(event(post, "post.drafted", "payload ->> 'authorId'")))
                .containsExactly("user.registered");
    }

    @Test
    void aPostIsImportedWithItsSummaryItsTagsAndItsSlug() {
        String slug = newName();
        Map<String, Object> post = Map.of(
                "author",
                newName(),
                "title",
                "Old news",
                "content",
                "From elsewhere",
                "summary",
                "In short",
                "tags",
                List.of("Java", "java", "SQL"),
                "slug",
                slug);

        List<JsonNode> results = importLines(
                line(post), line(post), line(Map.of("author", "a", "title", "T", "content", "C", "slug", "No slug")));

        String id = results.getFirst().path("id").asString();
        assertThat(event(id, "post.drafted", "payload ->> 'summary'")).isEqualTo("In short");
        assertThat(event(id, "post.drafted", "payload ->> 'tags'")).isEqualTo("[\"java\", \"sql\"]");
        assertThat(event(id, "post.drafted", "payload ->> 'slug'")).isEqualTo(slug);
        assertThat(results.get(1).path("problem").path("type").asString()).endsWith("slug-taken");
        assertThat(fields(results.get(2))).containsExactly("slug");
    }

    @Test
    void aPostKeepsTheTimesOfItsPublicationAndItsLastChange() {
        String post = importLines(line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "Old news",
                        "content",
                        "From elsewhere",
                        "createdAt",
                        "2013-01-01T00:00:00Z",
                        "publishedAt",
                        "2013-02-01T00:00:00Z",
                        "updatedAt",
                        "2014-03-01T00:00:00Z")))
                .getFirst()
                .path("id")
                .asString();

        assertThat(event(post, "post.drafted", "payload ->> 'createdAt'")).isEqualTo("2013-01-01T00:00:00Z");
        assertThat(event(post, "post.drafted", "payload ->> 'updatedAt'")).isEqualTo("2014-03-01T00:00:00Z");
        assertThat(event(post, "post.published", "payload ->> 'publishedAt'")).isEqualTo("2013-02-01T00:00:00Z");
    }

    @Test
    void aPostThatIsPublishedWithoutSayingSinceWhenWasWhenItWasWritten() {
        List<JsonNode> results = importLines(
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "Old",
                        "content",
                        "News",
                        "createdAt",
                        "2013-01-01T00:00:00Z",
                        "published",
                        true)),
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "Old",
                        "content",
                        "News",
                        "publishedAt",
                        "2013-02-01T00:00:00Z")));

        assertThat(event(results.get(0).path("id").asString(), "post.published", "payload ->> 'publishedAt'"))
                .isEqualTo("2013-01-01T00:00:00Z");
        assertThat(event(results.get(1).path("id").asString(), "post.drafted", "payload ->> 'createdAt'"))
                .isEqualTo("2013-02-01T00:00:00Z");
    }

    @Test
    void timesThatCannotBeAreRefused() {
        List<JsonNode> results = importLines(
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "T",
                        "content",
                        "C",
                        "createdAt",
                        "2013-01-02T00:00:00Z",
                        "publishedAt",
                        "2013-01-01T00:00:00Z")),
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "T",
                        "content",
                        "C",
                        "createdAt",
                        "2013-01-02T00:00:00Z",
                        "updatedAt",
                        "2013-01-01T00:00:00Z")),
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "T",
                        "content",
                        "C",
                        "published",
                        false,
                        "publishedAt",
                        "2013-01-01T00:00:00Z")));

        assertThat(results)
                .flatExtracting(ImportEndpointTest::fields)
                .containsExactly("publishedAt", "updatedAt", "publishedAt");
    }

    @Test
    void fieldsThatAreNotKnownAreTold() {
        List<JsonNode> results = importLines(
                line(newName()),
                line(Map.of(
                        "author", newName(), "title", "Hello", "content", "World", "mood", Map.of("a", List.of(1)))));

        assertThat(results.get(0).path("warnings")).isEmpty();
        assertThat(results.get(1).path("status").asString()).isEqualTo("imported");
        assertThat(results.get(1).path("warnings").values())
                .extracting(JsonNode::asString)
                .containsExactly("mood is not known here and is left out");
    }

    @Test
    void anAuthorWhomNobodyCouldFindIsRefused() {
        List<JsonNode> results = importLines(line("."), line(".."), line("top-posts"));

        assertThat(results).allSatisfy(result -> {
            assertThat(fields(result)).containsExactly("author");
            assertThat(result.path("problem").path("detail").asString()).contains("is reserved");
        });
    }

    @Test
    void postsOfOneAuthorBelongToOneUser() {
        Account ann = somebody();

        List<JsonNode> results = importLines(line(ann.username()), line(ann.username()));

        assertThat(results)
                .allSatisfy(result -> assertThat(
                                event(result.path("id").asString(), "post.drafted", "payload ->> 'authorId'"))
                        .isEqualTo(ann.id().toString()));
        assertThat(eventsOf(results.getFirst().path("id").asString())).containsExactly("post.drafted");
    }

    @Test
    void anImportedAuthorCannotLogInAndItsNameIsTaken() {
        String name = newName();
        importLines(line(name));

        assertThat(anonymous()
                        .post("/api/sessions", Map.of("username", name, "password", PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(anonymous()
                        .post(
                                "/api/users",
                                Map.of("username", name, "email", name + "@example.org", "password", PASSWORD))
                        .problemType())
                .isEqualTo("username-taken");
    }

    @Test
    void aBadLineIsRefusedByNumberAndReasonAndTheRestGoesOn() {
        List<JsonNode> results = importLines(
                line(newName()),
                "",
                line(Map.of("author", "a b", "title", "x".repeat(101), "content", "")),
                "{\"author\":",
                "[]",
                "null",
                line(Map.of("author", newName(), "title", "Hello", "content", 7)),
                line(Map.of("author", newName(), "title", "Hello", "content", "World", "createdAt", "yesterday")),
                line(Map.of(
                        "author",
                        newName(),
                        "title",
                        "Hello",
                        "content",
                        "World",
                        "createdAt",
                        "2999-01-01T00:00:00Z")),
                line(Map.of("author", newName(), "title", "Hello", "content", "World", "views", -1)),
                "{\"author\":\"ann\\u0000\",\"title\":\"Hello\",\"content\":\"World\"}",
                line(newName()));

        assertThat(results)
                .extracting(it -> it.path("line").asLong())
                .containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(results.getFirst().path("status").asString()).isEqualTo("imported");
        assertThat(results.getLast().path("status").asString()).isEqualTo("imported");
        assertThat(results.subList(1, 10)).allSatisfy(result -> {
            assertThat(result.path("status").asString()).isEqualTo("refused");
            assertThat(result.path("problem").path("status").asInt()).isEqualTo(400);
        });
        assertThat(fields(results.get(1))).containsExactly("author", "content", "title");
        assertThat(fields(results.get(5))).containsExactly("content");
        assertThat(fields(results.get(6))).containsExactly("createdAt");
        assertThat(fields(results.get(7))).containsExactly("createdAt");
        assertThat(fields(results.get(8))).containsExactly("views");
        assertThat(fields(results.get(9))).containsExactly("author");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheRestGoesOn() {
        List<JsonNode> results = importLines(
                line(newName()),
                line(Map.of("author", newName(), "title", "Long", "content", "x".repeat(5_000_000))),
                line(newName()));

        assertThat(results)
                .extracting(it -> it.path("status").asString())
                .containsExactly("imported", "refused", "imported");
        assertThat(results.get(1).path("problem").path("type").asString())
                .isEqualTo("urn:tidings:problem:body-too-large");
        assertThat(results.get(1).path("problem").path("status").asInt()).isEqualTo(413);
    }

    @Test
    void aLineThatIsNotUtf8IsRefused() {
        byte[] body = "{\"author\":\"ann\",\"title\":\"H\u00e9\",\"content\":\"World\"}"
                .getBytes(StandardCharsets.ISO_8859_1);

        List<JsonNode> results =
                results(administrator().api().post("/api/posts/import", body, "Content-Type", "application/x-ndjson"));

        assertThat(results)
                .extracting(it -> it.path("problem").path("status").asInt())
                .containsExactly(400);
    }

    @Test
    void twoImportsThatBringTheSameAuthorAgreeOnOneUser() {
        String name = newName();

        List<List<JsonNode>> imports = atOnce(8, () -> importLines(line(name)));

        assertThat(imports.stream()
                        .map(results -> results.getFirst().path("id").asString())
                        .map(post -> event(post, "post.drafted", "payload ->> 'authorId'"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void anEmptyImportImportsNothing() {
        Response response =
                administrator().api().unchecked().post("/api/posts/import", "", "Content-Type", "application/x-ndjson");

        assertThat(results(response)).isEmpty();
    }

    @Test
    void onlyAdministratorsImport() {
        assertThat(somebody()
                        .api()
                        .post("/api/posts/import", line("ann"), "Content-Type", "application/x-ndjson")
                        .status())
                .isEqualTo(403);
        assertThat(anonymous()
                        .post("/api/posts/import", line("ann"), "Content-Type", "application/x-ndjson")
                        .status())
                .isEqualTo(401);
    }

    private List<JsonNode> importLines(String... lines) {
        return results(administrator()
                .api()
                .post("/api/posts/import", String.join("\n", lines), "Content-Type", "application/x-ndjson"));
    }

    private static List<JsonNode> results(Response response) {
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertThat(response.header("Content-Type")).startsWith("application/x-ndjson");
        return response.body().lines().map(JSON::readTree).toList();
    }

    private static String line(String author) {
        return line(Map.of("author", author, "title", "Hello", "content", "World"));
    }

    private static String line(Map<String, Object> post) {
        return JSON.writeValueAsString(post);
    }

    private static List<String> fields(JsonNode result) {
        return result.path("problem")
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private static String event(String postId, String name, String expression) {
        return database()
                .sql("select " + expression
                        + " from event_store.event_json where payload ->> 'postId' = ? and name = ?")
                .params(postId, name)
                .query(String.class)
                .single();
    }
}
