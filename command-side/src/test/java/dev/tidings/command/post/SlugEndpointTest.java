package dev.tidings.command.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugEndpointTest extends CommandSideTest {

    private Account ann;

    @BeforeEach
    void annRegisters() {
        ann = somebody();
    }

    @Test
    void aSlugIsMadeOfTheTitle() {
        String title = "Crème brûlée " + newName();

        String first = written(Map.of("title", title, "content", "C"));
        String second = written(Map.of("title", title, "content", "C"));

        String slug = slugOf(first);
        assertThat(slug).startsWith("creme-brulee-somebody-");
        assertThat(slugOf(second)).isEqualTo(slug + "-" + second.substring(24));
    }

    @Test
    void aWordThatHasAMeaningInAddressesGetsAnEnd() {
        String post = written(Map.of("title", "Trending", "content", "C"));

        assertThat(slugOf(post)).isEqualTo("trending-" + post.substring(24));
    }

    @Test
    void aSlugCanBeChosenWhereNobodyHasIt() {
        String slug = newName();
        String post = written(Map.of("title", "T", "content", "C", "slug", slug));

        Response taken = ann.api().post("/api/posts", Map.of("title", "T", "content", "C", "slug", slug));

        assertThat(slugOf(post)).isEqualTo(slug);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problemType()).isEqualTo("slug-taken");
    }

    @Test
    void ofManyWhoWantASlugAtOnceOneGetsIt() {
        String slug = newName();

        List<Response> responses =
                atOnce(16, () -> ann.api().post("/api/posts", Map.of("title", "T", "content", "C", "slug", slug)));

        assertThat(count(responses, 201)).isEqualTo(1);
        assertThat(count(responses, 409)).isEqualTo(15);
    }

    @Test
    void ofManyPostsWithOneTitleEachHasASlugOfItsOwn() {
        String title = newName();

        List<Response> responses =
                atOnce(16, () -> ann.api().post("/api/posts", Map.of("title", title, "content", "C")));

        assertThat(count(responses, 201)).isEqualTo(16);
        assertThat(responses.stream()
                        .map(it -> slugOf(it.json().path("id").asString()))
                        .distinct())
                .hasSize(16)
                .contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Hello", "a b", "a--b", "café", "import", "trending", "0193fe21-0000-7000-8000-0123456789ab"
            })
    void whatIsNoSlugIsRefused(String slug) {
        Response response = ann.api().post("/api/posts", Map.of("title", "T", "content", "C", "slug", slug));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.problemFields()).containsExactly("slug");
    }

    @Test
    void anEditKeepsTheSlugUnlessItNamesOne() {
        String post = written(Map.of("title", newName(), "content", "C"));
        String made = slugOf(post);

        assertChanged(edit(post, Map.of("title", "Other", "content", "C")), "updated", post, 1);
        assertThat(eventsWithSlugOf(post)).containsExactly(made);
        String chosen = newName();
        assertChanged(edit(post, Map.of("title", "Other", "content", "C", "slug", chosen)), "updated", post, 2);
        assertThat(eventsWithSlugOf(post)).containsExactly(made, chosen);
    }

    @Test
    void aFormerSlugStaysWithItsPost() {
        String post = written(Map.of("title", newName(), "content", "C"));
        String former = slugOf(post);
        String chosen = newName();
        edit(post, Map.of("title", "T", "content", "C", "slug", chosen));
        String other = written(Map.of("title", "T", "content", "C"));

        assertThat(edit(other, Map.of("title", "T", "content", "C", "slug", former))
                        .problemType())
                .isEqualTo("slug-taken");
        assertThat(edit(other, Map.of("title", "T", "content", "C", "slug", chosen))
                        .problemType())
                .isEqualTo("slug-taken");
        assertChanged(edit(post, Map.of("title", "T", "content", "C", "slug", former)), "updated", post, 2);
    }

    @Test
    void theSlugOfADeletedPostIsNotToBeHad() {
        String post = written(Map.of("title", newName(), "content", "C"));
        String slug = slugOf(post);
        ann.api().delete("/api/posts/" + post);

        assertThat(ann.api()
                        .post("/api/posts", Map.of("title", "T", "content", "C", "slug", slug))
                        .problemType())
                .isEqualTo("slug-taken");
    }

    @Test
    void anEditThatIsRefusedClaimsNothing() {
        String post = written(Map.of("title", "T", "content", "C"));
        String wanted = newName();
        assertThat(somebody()
                        .api()
                        .put("/api/posts/" + post, Map.of("title", "T", "content", "C", "slug", wanted))
                        .status())
                .isEqualTo(404);
        assertThat(ann.api()
                        .put(
                                "/api/posts/" + post,
                                Map.of("title", "T", "content", "C", "slug", wanted),
                                "If-Match",
                                "\"7\"")
                        .status())
                .isEqualTo(412);

        assertThat(written(Map.of("title", "T", "content", "C", "slug", wanted)))
                .isNotEmpty();
    }

    @Test
    void whatIsMadeOfThePastsPostsIsNotToBeHad() {
        String end = newName().replaceAll("\\D", "");
        String id = "01940000-0000-7000-8000-" + "0".repeat(12 - end.length()) + end;
        long position = 1
                + database()
                        .sql("select coalesce(max(position), 0) from event_store.event")
                        .query(Long.class)
                        .single();
        database()
                .sql("""
                        insert into event_store.event
                               (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                        values (?, 'post', ?, 0, 'post.drafted', 1, convert_to(?, 'UTF8'), '{}', now())
                        """)
                .params(
                        position,
                        id,
                        "{\"postId\":\"%s\",\"authorId\":\"%s\",\"title\":\"Old\",\"content\":\"C\",\"createdAt\":\"2026-01-02T03:04:05Z\"}"
                                .formatted(id, ann.id()))
                .update();
        String slug = "old-" + id.substring(24);

        assertThat(ann.api()
                        .post("/api/posts", Map.of("title", "T", "content", "C", "slug", slug))
                        .problemType())
                .isEqualTo("slug-taken");
        assertChanged(edit(id, Map.of("title", "Old", "content", "C", "slug", slug)), "unchanged", id, 0);
        assertChanged(edit(id, Map.of("title", "New", "content", "C", "slug", slug)), "updated", id, 1);
        assertThat(eventsWithSlugOf(id)).isEmpty();
    }

    @Test
    void tagsAndSummaryAreKeptInOneForm() {
        String post = written(Map.of(
                "title",
                "T",
                "content",
                "C",
                "summary",
                "  In short ",
                "tags",
                List.of(" Java ", "SQL", "java", "ÉTÉ")));

        assertThat(draftedFieldOf(post, "tags")).isEqualTo("[\"java\", \"sql\", \"été\"]");
        assertThat(draftedFieldOf(post, "summary")).isEqualTo("In short");
    }

    @Test
    void whatIsNoTagIsRefused() {
        List<String> eleven = new ArrayList<>();
        for (int n = 0; n < 11; n++) {
            eleven.add("tag" + n);
        }
        for (List<String> wrong : List.of(eleven, List.of(" "), List.of("x".repeat(51)), List.of("\u200B"))) {
            assertThat(ann.api()
                            .post("/api/posts", Map.of("title", "T", "content", "C", "tags", wrong))
                            .problemFields())
                    .as(wrong.toString())
                    .containsExactly("tags");
        }
        assertThat(ann.api()
                        .post("/api/posts", Map.of("title", "T", "content", "C", "summary", "x".repeat(501)))
                        .problemFields())
                .containsExactly("summary");
        assertThat(ann.api()
                        .post("/api/posts", "{\"title\":\"T\",\"content\":\"C\",\"tags\":[null]}")
                        .status())
                .isEqualTo(400);
    }

    private String written(Map<String, ?> post) {
        Response response = ann.api().post("/api/posts", post);
        assertThat(response.status()).as(response.toString()).isEqualTo(201);
        return response.json().path("id").asString();
    }

    private Response edit(String post, Map<String, ?> edit) {
        return ann.api().put("/api/posts/" + post, edit);
    }

    private static String slugOf(String post) {
        return draftedFieldOf(post, "slug");
    }

    private static String draftedFieldOf(String post, String field) {
        return database()
                .sql("select payload ->> ? from event_store.event_json where stream_id = ? and version = 0")
                .params(field, post)
                .query(String.class)
                .single();
    }

    private static List<String> eventsWithSlugOf(String post) {
        return database()
                .sql("""
                        select payload ->> 'slug' from event_store.event_json
                        where stream_id = ? and payload ->> 'slug' is not null
                        order by version
                        """)
                .param(post)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
