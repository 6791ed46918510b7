package dev.tidings.standalone;

import static dev.tidings.standalone.RealWorldClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.standalone.RealWorldClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the RealWorld specification expects, asked over HTTP without a pause between a change and what must show it. */
class RealWorldIT {

    private static TidingsProcess tidings;
    private static RealWorldClient anybody;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        tidings = TidingsProcess.start("standalone", folder, Map.of()).awaitHealthy();
        anybody = RealWorldClient.anonymous(tidings.port());
    }

    @AfterAll
    static void stop() {
        tidings.close();
    }

    @Test
    void whoRegistersLogsInAndSeesItself() {
        RealWorldClient ann = anybody.registered("ann");

        Answer login = logIn(ann.email(), PASSWORD);
        JsonNode user = login.json().path("user");
        RealWorldClient loggedIn = ann.with(user.path("token").asString(), ann.username());

        assertThat(login.status()).isEqualTo(200);
        assertThat(loggedIn.get("/user").json().path("user")).isEqualTo(user);
        assertThat(user.path("username").asString()).isEqualTo(ann.username());
        assertThat(user.path("email").asString()).isEqualTo(ann.email());
        assertThat(user.path("bio").isNull()).isTrue();
        assertThat(user.path("image").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"username", "email", "password"})
    void nobodyRegistersWithoutANameAnAddressOrAPassword(String field) {
        Map<String, String> user =
                new HashMap<>(Map.of("username", "x_1", "email", "x@example.org", "password", PASSWORD));
        user.put(field, "");

        Answer answer = anybody.post("/users", Map.of("user", user));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors(field)).containsExactly("can't be blank");
    }

    @Test
    void aNameAndAnAddressBelongToOne() {
        RealWorldClient ann = anybody.registered("ann");

        Answer name = register(ann.username(), "other_" + ann.email());
        Answer email = register("other_" + ann.username(), ann.email());

        assertThat(name.status()).isEqualTo(409);
        assertThat(name.errors("username")).containsExactly("has already been taken");
        assertThat(email.status()).isEqualTo(409);
        assertThat(email.errors("email")).containsExactly("has already been taken");
    }

    @Test
    void aLoginTakesTheRightPassword() {
        RealWorldClient ann = anybody.registered("ann");

        assertThat(logIn("", PASSWORD).errors("email")).containsExactly("can't be blank");
        assertThat(logIn(ann.email(), "").errors("password")).containsExactly("can't be blank");
        Answer wrong = logIn(ann.email(), "wrongpassword");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.errors("credentials")).containsExactly("invalid");
    }

    @Test
    void whatAUserTellsOfItselfIsKeptUntilItIsEmptyOrNull() {
        RealWorldClient ann = anybody.registered("ann");

        assertThat(updated(ann, "bio", "About me").path("bio").asString()).isEqualTo("About me");
        assertThat(updated(ann, "image", "https://example.org/a.jpg")
                        .path("bio")
                        .asString())
                .isEqualTo("About me");
        assertThat(updated(ann, "bio", "").path("bio").isNull()).isTrue();
        updated(ann, "bio", "Again");
        assertThat(updated(ann, "bio", null).path("bio").isNull()).isTrue();
        assertThat(updated(ann, "image", "").path("image").isNull()).isTrue();
        updated(ann, "image", "https://example.org/b.jpg");
        assertThat(updated(ann, "image", null).path("image").isNull()).isTrue();
    }

    @Test
    void aUserTakesAnotherNameAddressAndPasswordAndKeepsItsToken() {
        RealWorldClient ann = anybody.registered("ann");
        String name = ann.username() + "_upd";

        Answer renamed = ann.put("/user", Map.of("user", Map.of("username", name, "email", name + "@example.org")));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(renamed.json().path("user").path("username").asString()).isEqualTo(name);

        for (String password : List.of("bonjour1", "a".repeat(64))) {
            assertThat(ann.put("/user", Map.of("user", Map.of("password", password)))
                            .status())
                    .isEqualTo(200);
            assertThat(ann.get("/user").json().path("user").path("email").asString())
                    .isEqualTo(name + "@example.org");
            assertThat(logIn(name + "@example.org", password).status()).isEqualTo(200);
        }
        assertThat(logIn(name + "@example.org", PASSWORD).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "email", "password"})
    void aNameAnAddressOrAPasswordIsNeverEmpty(String field) {
        RealWorldClient ann = anybody.registered("ann");

        for (String nothing : Arrays.asList("", null)) {
            Answer answer = ann.put("/user", Map.of("user", Collections.singletonMap(field, nothing)));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.errors(field)).containsExactly("can't be blank");
        }
        assertThat(ann.put("/user", Map.of("user", Map.of("password", "short7c")))
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user",
        "PUT, /user",
        "GET, /articles/feed",
        "POST, /articles",
        "PUT, /articles/some-slug",
        "DELETE, /articles/some-slug",
        "POST, /articles/some-slug/favorite",
        "DELETE, /articles/some-slug/favorite",
        "POST, /articles/some-slug/comments",
        "DELETE, /articles/some-slug/comments/1",
        "POST, /profiles/x/follow",
        "DELETE, /profiles/x/follow"
    })
    void whatTakesALoginSaysThatTheTokenIsMissing(String method, String path) {
        Answer answer = anybody.send(method, path, method.matches("POST|PUT") ? "{}" : null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errors("token")).containsExactly("is missing");
    }

    @Test
    void aTokenThatIsNoneIsInvalid() {
        Answer answer = anybody.with("a.b.c", "").get("/user");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errors("token")).containsExactly("is invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /articles/unknown-slug-1, article", "PUT, /articles/unknown-slug-1, article",
        "DELETE, /articles/unknown-slug-1, article", "POST, /articles/unknown-slug-1/favorite, article",
        "DELETE, /articles/unknown-slug-1/favorite, article", "GET, /articles/unknown-slug-1/comments, article",
        "POST, /articles/unknown-slug-1/comments, article", "DELETE, /articles/unknown-slug-1/comments/99999, article",
        "GET, /profiles/unknown-user-1, profile", "POST, /profiles/unknown-user-1/follow, profile",
        "DELETE, /profiles/unknown-user-1/follow, profile"
    })
    void whatIsNotThereIsNotFound(String method, String path, String resource) {
        Object body =
                path.endsWith("/comments") ? Map.of("comment", comment("x")) : Map.of("article", Map.of("body", "x"));

        Answer answer = anybody.registered("ann").send(method, path, method.matches("POST|PUT") ? body : null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errors(resource)).containsExactly("not found");
    }

    @Test
    void anArticleIsWrittenListedAndRead() {
        RealWorldClient ann = anybody.registered("ann");
        String tag = "d_" + ann.username();

        JsonNode written = article(ann, "A title", List.of(tag, "t_" + ann.username()));
        String slug = written.path("slug").asString();

        assertThat(written.path("tagList").valueStream().map(JsonNode::asString))
                .containsExactly(tag, "t_" + ann.username());
        assertThat(written.path("createdAt").asString()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*Z");
        assertThat(written.path("favorited").asBoolean(true)).isFalse();
        assertThat(written.path("favoritesCount").asInt()).isZero();
        assertThat(written.path("author").path("username").asString()).isEqualTo(ann.username());
        assertThat(anybody.get("/articles/" + slug).json().path("article")).isEqualTo(written);
        for (RealWorldClient client : List.of(anybody, ann)) {
            for (String filter : List.of("?author=" + ann.username(), "?tag=" + tag)) {
                JsonNode list = client.get("/articles" + filter).json();
                assertThat(list.path("articlesCount").asInt()).isEqualTo(1);
                assertThat(list.path("articles").path(0).path("slug").asString())
                        .isEqualTo(slug);
                assertThat(list.path("articles").path(0).has("body")).isFalse();
            }
            assertThat(client.get("/articles")
                            .json()
                            .path("articles")
                            .path(0)
                            .path("slug")
                            .asString())
                    .isEqualTo(slug);
        }
        assertThat(anybody.get("/tags").json().path("tags").valueStream().map(JsonNode::asString))
                .contains(tag);
    }

    @Test
    void anEditChangesWhatItGivesAndNothingElse() {
        RealWorldClient ann = anybody.registered("ann");
        JsonNode written = article(ann, "A title", List.of("one", "two"));
        String path = "/articles/" + written.path("slug").asString();

        JsonNode edited = edit(ann, path, "body", "Other");
        assertThat(edited.path("body").asString()).isEqualTo("Other");
        for (String same : List.of("slug", "title", "description", "tagList", "createdAt", "author")) {
            assertThat(edited.path(same)).as(same).isEqualTo(written.path(same));
        }
        assertThat(edited.path("updatedAt")).isNotEqualTo(written.path("updatedAt"));
        assertThat(anybody.get(path).json().path("article")).isEqualTo(edited);
        assertThat(edit(ann, path, "tagList", List.of()).path("tagList")).isEmpty();
        assertThat(anybody.get(path).json().path("article").path("tagList")).isEmpty();
        assertThat(ann.put(path, "{\"article\":{\"tagList\":null}}").status()).isEqualTo(422);
        assertThat(ann.delete(path).status()).isEqualTo(204);
        assertThat(anybody.get(path).errors("article")).containsExactly("not found");
    }

    @Test
    void anotherTitleGivesAnotherSlugAndTheOldOneLeadsThere() {
        RealWorldClient ann = anybody.registered("ann");
        String old =
                article(ann, "Old " + ann.username(), List.of()).path("slug").asString();

        String slug = edit(ann, "/articles/" + old, "title", "New " + ann.username())
                .path("slug")
                .asString();

        assertThat(slug).isNotEqualTo(old).startsWith("new-");
        assertThat(anybody.get("/articles/" + old)
                        .json()
                        .path("article")
                        .path("slug")
                        .asString())
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "body"})
    void anArticleSaysSomethingEverywhere(String field) {
        Map<String, Object> article = new HashMap<>(Map.of("title", "T", "description", "d", "body", "b"));
        article.put(field, "");

        Answer answer = anybody.registered("ann").post("/articles", Map.of("article", article));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors(field)).containsExactly("can't be blank");
    }

    @Test
    void articlesWithOneTitleHaveSlugsOfTheirOwnAndComeNewestFirstPageByPage() {
        RealWorldClient ann = anybody.registered("ann");
        String first = article(ann, "Twice", List.of()).path("slug").asString();
        String second = article(ann, "Twice", List.of()).path("slug").asString();
        assertThat(second).isNotEqualTo(first);

        String list = "/articles?author=" + ann.username() + "&limit=1";
        for (Map.Entry<String, String> page :
                Map.of("", second, "&offset=1", first).entrySet()) {
            JsonNode found = anybody.get(list + page.getKey()).json();
            assertThat(found.path("articlesCount").asInt()).isEqualTo(2);
            assertThat(found.path("articles").findValuesAsString("slug")).containsExactly(page.getValue());
        }
    }

    @Test
    void othersMayNeitherEditNorDelete() {
        RealWorldClient ann = anybody.registered("ann");
        RealWorldClient bob = anybody.registered("bob");
        String path =
                "/articles/" + article(ann, "Mine", List.of()).path("slug").asString();
        long comment = commented(ann, path, "A's comment");

        for (Answer refused : List.of(bob.delete(path), bob.put(path, Map.of("article", Map.of("body", "hijacked"))))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.errors("article")).containsExactly("forbidden");
        }
        Answer refused = bob.delete(path + "/comments/" + comment);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.errors("comment")).containsExactly("forbidden");
        assertThat(comments(path)).containsExactly("A's comment");
    }

    @Test
    void commentsComeAndGo() {
        RealWorldClient ann = anybody.registered("ann");
        String path =
                "/articles/" + article(ann, "Talk", List.of()).path("slug").asString();
        long first = commented(ann, path, "First");
        commented(ann, path, "Second");

        assertThat(comments(path)).containsExactly("First", "Second");
        assertThat(ann.delete(path + "/comments/" + first).status()).isEqualTo(204);
        assertThat(comments(path)).containsExactly("Second");
        assertThat(ann.delete(path + "/comments/" + first).errors("comment")).containsExactly("not found");
        assertThat(ann.post(path + "/comments", Map.of("comment", comment(""))).errors("body"))
                .containsExactly("can't be blank");
    }

    @Test
    void aFavouriteIsSeenByWhoFavoursIt() {
        RealWorldClient ann = anybody.registered("ann");
        String path =
                "/articles/" + article(ann, "Good", List.of()).path("slug").asString();

        JsonNode favoured = ann.post(path + "/favorite", null).json().path("article");
        assertThat(favoured.path("favorited").asBoolean(false)).isTrue();
        assertThat(favoured.path("favoritesCount").asInt()).isEqualTo(1);
        assertThat(ann.get(path).json().path("article")).isEqualTo(favoured);
        assertThat(anybody.get(path).json().path("article").path("favorited").asBoolean(true))
                .isFalse();
        assertThat(anybody.get("/articles?favorited=" + ann.username())
                        .json()
                        .path("articlesCount")
                        .asInt())
                .isEqualTo(1);

        JsonNode back = ann.delete(path + "/favorite").json().path("article");
        assertThat(back.path("favorited").asBoolean(true)).isFalse();
        assertThat(back.path("favoritesCount").asInt()).isZero();
    }

    @Test
    void aFeedHasWhatThoseWriteWhomOneFollows() {
        RealWorldClient reader = anybody.registered("reader");
        RealWorldClient celeb = anybody.registered("celeb");
        String profile = "/profiles/" + celeb.username();
        assertThat(reader.get("/articles/feed").json().path("articlesCount").asInt(-1))
                .isZero();
        assertThat(reader.get(profile).json().path("profile").path("following").asBoolean(true))
                .isFalse();

        JsonNode followed = reader.post(profile + "/follow", null).json().path("profile");
        assertThat(followed.path("following").asBoolean(false)).isTrue();
        assertThat(followed.path("bio").isNull()).isTrue();
        article(celeb, "One", List.of());
        String second = article(celeb, "Two", List.of()).path("slug").asString();
        JsonNode feed = reader.get("/articles/feed?limit=1").json();
        assertThat(feed.path("articlesCount").asInt()).isEqualTo(2);
        assertThat(feed.path("articles").findValuesAsString("slug")).containsExactly(second);
        assertThat(feed.path("articles")
                        .path(0)
                        .path("author")
                        .path("following")
                        .asBoolean(false))
                .isTrue();
        assertThat(reader.get("/articles/feed?limit=1&offset=1").json().path("articles"))
                .hasSize(1);

        assertThat(reader.delete(profile + "/follow")
                        .json()
                        .path("profile")
                        .path("following")
                        .asBoolean(true))
                .isFalse();
        assertThat(anybody.get(profile).json().path("profile").path("following").asBoolean(true))
                .isFalse();
    }

    private static Answer register(String username, String email) {
        return anybody.post(
                "/users", Map.of("user", Map.of("username", username, "email", email, "password", PASSWORD)));
    }

    private static Answer logIn(String email, String password) {
        return anybody.post("/users/login", Map.of("user", Map.of("email", email, "password", password)));
    }

    /** What the change answers, which is what one sees afterwards. */
    private static JsonNode updated(RealWorldClient user, String field, @Nullable String value) {
        Answer answer = user.put("/user", Map.of("user", Collections.singletonMap(field, value)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(user.get("/user").json()).isEqualTo(answer.json());
        return answer.json().path("user");
    }

    private static JsonNode article(RealWorldClient author, String title, List<String> tags) {
        Answer answer = author.post(
                "/articles",
                Map.of("article", Map.of("title", title, "description", "About", "body", "Text", "tagList", tags)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("article");
    }

    private static JsonNode edit(RealWorldClient author, String path, String field, Object value) {
        Answer answer = author.put(path, Map.of("article", Map.of(field, value)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("article");
    }

    private static Map<String, String> comment(String body) {
        return Map.of("body", body);
    }

    private static long commented(RealWorldClient author, String path, String body) {
        Answer answer = author.post(path + "/comments", Map.of("comment", comment(body)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("comment").path("id").isIntegralNumber()).isTrue();
        return answer.json().path("comment").path("id").asLong();
    }

    private static List<String> comments(String path) {
        return anybody.get(path + "/comments")
                .json()
                .path("comments")
                .valueStream()
                .map(comment -> comment.path("body").asString())
                .toList();
    }
}
