package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PostListEndpointTest extends EndpointTest {

    @Test
    void aListShowsExcerptsInPlaceOfContents() {
        UUID ada = registered("ada");
        UUID post = published(ada, "Notes", "word ".repeat(200), NOW);
        viewed(post, 5);

        JsonNode item = api.get("/api/posts").json().path("items").path(0);

        assertThat(item.path("excerpt").asString()).endsWith("word…").hasSizeLessThanOrEqualTo(281);
        assertThat(item.has("content")).isFalse();
        assertThat(item.path("id").asString()).isEqualTo(post.toString());
        assertThat(item.path("author").path("username").asString()).isEqualTo("ada");
        assertThat(item.path("views").asLong()).isEqualTo(5);
        assertThat(item.path("version").asLong()).isEqualTo(1);
        assertThat(item.path("createdAt").asString()).isEqualTo("2026-06-15T12:34:56.789012Z");
    }

    @Test
    void theOrdersThatThereAreAreDescribed() {
        JsonNode paths = api.unchecked().get("/v3/api-docs").json().path("paths");

        for (String path : List.of("/api/posts", "/api/users/{user}/posts")) {
            JsonNode sort = paths.path(path)
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString().equals("sort"))
                    .findFirst()
                    .orElseThrow();
            boolean isSearch = path.equals("/api/posts");
            assertThat(sort.path("schema").path("enum").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(PostSort.values())
                            .filter(order -> isSearch || order != PostSort.RELEVANCE)
                            .map(PostSort::label)
                            .toList());
            assertThat(sort.path("schema").path("default").asString()).isEqualTo(isSearch ? "" : "-created");
        }
    }

    @Test
    void nothingGivesAnEmptyList() {
        Response response = api.get("/api/posts");

        assertThat(response.json().path("items").isEmpty()).isTrue();
        assertThat(response.json().path("nextCursor").isNull()).isTrue();
    }

    @Test
    void draftsAreSeenByTheirAuthorsAndByAdminsOnly() {
        UUID ada = registered("ada");
        UUID bob = registered("bob");
        published(ada, "Ada's", hours(1));
        drafted(ada, "Ada's draft", "", hours(2));
        drafted(bob, "Bob's draft", "", hours(3));

        assertThat(titles(api.get("/api/posts"))).containsExactly("Ada's");
        assertThat(titles(as(ada).get("/api/posts"))).containsExactly("Ada's", "Ada's draft");
        assertThat(titles(as(bob).get("/api/posts"))).containsExactly("Ada's", "Bob's draft");
        assertThat(titles(as(bob, Role.ADMIN).get("/api/posts")))
                .containsExactly("Ada's", "Ada's draft", "Bob's draft");
        assertThat(titles(api.get("/api/posts?published=false"))).isEmpty();
        assertThat(titles(as(ada).get("/api/posts?published=false"))).containsExactly("Ada's draft");
        assertThat(titles(as(ada).get("/api/posts?published=false&author=bob"))).isEmpty();
        assertThat(titles(as(ada).get("/api/posts?published=true"))).containsExactly("Ada's");
        assertThat(titles(as(ada).get("/api/posts?author=ada"))).containsExactly("Ada's", "Ada's draft");
        assertThat(titles(as(bob).get("/api/posts?author=ada"))).containsExactly("Ada's");
        assertThat(titles(as(ada, Role.ADMIN).get("/api/posts?published=false&sort=created")))
                .containsExactly("Bob's draft", "Ada's draft");
        assertThat(titles(as(ada, Role.ADMIN).get("/api/posts?published=false&sort=-views")))
                .containsExactlyInAnyOrder("Bob's draft", "Ada's draft");
    }

    @Test
    void filtersMix() {
        UUID ada = verified("Ada");
        UUID bob = registered("bob");
        published(ada, "Engines", "steam and brass", hours(50));
        published(ada, "Numbers", "brass and numbers", hours(2));
        published(bob, "Gears", "brass gears", hours(3));

        assertThat(titles(api.get("/api/posts?author=ADA"))).containsExactly("Numbers", "Engines");
        assertThat(titles(api.get("/api/posts?author=" + bob))).containsExactly("Gears");
        assertThat(titles(api.get("/api/posts?author=nobody"))).isEmpty();
        assertThat(titles(api.get("/api/posts?author=" + UUID.randomUUID()))).isEmpty();
        assertThat(titles(api.get("/api/posts?verified=true"))).containsExactly("Numbers", "Engines");
        assertThat(titles(api.get("/api/posts?verified=false"))).containsExactly("Gears");
        assertThat(titles(api.get("/api/posts?q=brass"))).containsExactly("Numbers", "Gears", "Engines");
        assertThat(titles(api.get("/api/posts?q=brass+-gears&sort=created"))).containsExactly("Engines", "Numbers");
        assertThat(titles(api.get("/api/posts?q=number&verified=true&author=ada")))
                .containsExactly("Numbers");
        assertThat(titles(api.get("/api/posts?q=brass&createdFrom=" + hours(3) + "&createdTo=" + hours(3))))
                .containsExactly("Gears");
        assertThat(titles(api.get("/api/posts?q=gears&sort=-views&published=true")))
                .containsExactly("Gears");
        assertThat(titles(api.get("/api/posts?q=the"))).isEmpty();
        assertThat(titles(api.get("/api/posts?q=%22brass+gears%22"))).containsExactly("Gears");
    }

    @Test
    void aDayIsIncludedWhole() {
        UUID ada = registered("ada");
        published(ada, "Before", Instant.parse("2026-03-01T23:59:59.999999Z"));
        published(ada, "First", Instant.parse("2026-03-02T00:00:00Z"));
        published(ada, "Last", Instant.parse("2026-03-02T23:59:59.999999Z"));
        published(ada, "After", Instant.parse("2026-03-03T00:00:00Z"));

        assertThat(titles(api.get("/api/posts?createdFrom=2026-03-02&createdTo=2026-03-02")))
                .containsExactly("Last", "First");
        assertThat(titles(api.get("/api/posts?createdTo=2026-03-02T01:00:00%2B01:00")))
                .containsExactly("First", "Before");
    }

    @ParameterizedTest
    @CsvSource({
        "-created, new middle old",
        "created, old middle new",
        "-updated, middle new old",
        "updated, old new middle",
        "-views, old new middle",
        "views, middle new old"
    })
    void postsAreSortedAsAsked(String sort, String titles) {
        UUID ada = registered("ada");
        UUID old = published(ada, "old", hours(30));
        UUID middle = published(ada, "middle", hours(20));
        UUID fresh = published(ada, "new", hours(10));
        edited(ada, middle, "middle", "edited", hours(5));
        viewed(old, 9);
        viewed(fresh, 4);

        for (String path : List.of("/api/posts?sort=", "/api/posts?author=ada&sort=", "/api/users/ada/posts?sort=")) {
            assertThat(titles(api.get(path + sort))).containsExactly(titles.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-views", "views"})
    void postsAreInTheOrderOfTheirViewsWhetherTheyHaveFewOrMany(String sort) {
        UUID ada = registered("ada");
        List<Integer> views = List.of(0, 17, 3, 8, 30, 15, 3, 7, 1000, 9, 1, 16, 8, 31, 0, 29, 700, 2, 8, 7);
        for (int i = 0; i < views.size(); i++) {
            UUID post = published(ada, "Post " + i, NOW.plusSeconds(i));
            if (views.get(i) > 0) {
                viewed(post, views.get(i));
            }
        }

        List<JsonNode> walked = walk(api, "/api/posts?limit=3&sort=" + sort);

        Comparator<Integer> order = sort.equals("views") ? Comparator.naturalOrder() : Comparator.reverseOrder();
        assertThat(walked.stream().map(post -> post.path("views").asInt()))
                .containsExactlyElementsOf(views.stream().sorted(order).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-created", "created", "-updated", "updated", "-views", "views"})
    void cursorsWalkAListExactlyOnceUnderTies(String sort) {
        UUID ada = registered("ada");
        UUID vera = verified("vera");
        List<String> all = IntStream.range(0, 23)
                .mapToObj(i -> published(i % 3 == 0 ? vera : ada, "Post " + i, hours(i / 5)))
                .map(UUID::toString)
                .toList();
        drafted(ada, "Draft", "", hours(2));

        List<JsonNode> walked = walk(api, "/api/posts?limit=4&sort=" + sort);

        assertThat(walked.stream().map(post -> post.path("id").asString()))
                .containsExactlyInAnyOrderElementsOf(all)
                .doesNotHaveDuplicates();
        assertThat(walked.stream().map(post -> post.path("id").asString()))
                .containsExactlyElementsOf(api.get("/api/posts?limit=100&sort=" + sort)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(post -> post.path("id").asString())
                        .toList());
    }

    @Test
    void aCursorWalksOwnDraftsAlong() {
        UUID ada = registered("ada");
        for (int i = 0; i < 7; i++) {
            published(ada, "Post " + i, hours(i));
            drafted(ada, "Draft " + i, "", hours(i));
        }

        List<JsonNode> walked = walk(as(ada), "/api/posts?limit=3");

        assertThat(walked).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void aCursorHoldsForItsOwnListOnly() {
        UUID ada = registered("ada");
        published(ada, "One", hours(1));
        published(ada, "Two", hours(2));
        String cursor = api.get("/api/posts?limit=1").json().path("nextCursor").asString();

        for (String list : List.of("sort=created", "q=about", "author=ada", "verified=false")) {
            Response response = api.get("/api/posts?" + list + "&cursor=" + cursor);
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.problemType()).isEqualTo("validation-failed");
            assertThat(response.problemFields()).containsExactly("cursor");
        }
        assertThat(api.get("/api/posts/featured?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(titles(api.get("/api/posts?limit=1&cursor=" + cursor))).containsExactly("Two");
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=nonsense, cursor",
        "cursor=%C3%A4, cursor",
        "cursor=, cursor",
        "limit=0, limit",
        "limit=101, limit",
        "limit=ten, limit",
        "sort=best, sort",
        "published=perhaps, published",
        "createdFrom=yesterday, createdFrom",
        "createdTo=2026-02-30, createdTo",
        "createdFrom=%2B999999999-01-01T00:00:00Z, createdFrom",
        "author=nobody&sort=best, sort"
    })
    void whatCannotBeAnsweredIsRefusedWithTheFieldsName(String query, String field) {
        Response response = api.get("/api/posts?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemType()).isEqualTo("validation-failed");
        assertThat(response.problemFields()).containsExactly(field);
    }

    @Test
    void anUnknownSortIsToldWhatThereIs() {
        Response response = api.get("/api/posts?sort=best");

        assertThat(response.json().path("errors").path(0).path("message").asString())
                .isEqualTo("must be one of -created, created, -updated, updated, -views, views");
    }

    @Test
    void aSearchTextThatIsTooLongIsRefused() {
        assertThat(api.get("/api/posts?q=" + "a".repeat(201)).problemFields()).containsExactly("q");
        assertThat(api.get("/api/posts?q=" + "a".repeat(200)).status()).isEqualTo(200);
    }

    @Test
    void aListTakesOneStatementOfItsOwnForAnyNumberOfPosts() {
        UUID ada = registered("ada");
        UUID bob = registered("bob");
        for (int i = 0; i < 10; i++) {
            published(i % 2 == 0 ? ada : bob, "Post " + i, hours(i));
        }
        statistics().clear();

        assertThat(titles(api.get("/api/posts"))).hasSize(10);

        // That one goes by JDBC: Hibernate adds none, for no post and for no author.
        assertThat(statistics().getPrepareStatementCount()).isZero();
    }

    private static Instant hours(int ago) {
        return NOW.minus(Duration.ofHours(ago));
    }
}
