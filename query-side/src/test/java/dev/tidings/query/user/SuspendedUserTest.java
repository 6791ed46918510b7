package dev.tidings.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.query.EndpointTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Of whom is suspended nothing is shown to others; restored, all is as it was. */
class SuspendedUserTest extends EndpointTest {

    private static final List<String> LISTS = List.of(
            "/api/posts",
            "/api/posts?sort=-views",
            "/api/posts?author=Mallory",
            "/api/posts?tag=java",
            "/api/posts?tag=java&sort=-views",
            "/api/posts?q=bargain",
            "/api/posts/featured",
            "/api/posts/trending",
            "/api/posts/trending?by=viewed",
            "/api/users/top-posts",
            "/api/users/post-counts",
            "/api/users/post-counts?sort=posts",
            "/api/users/post-counts?sort=username",
            "/api/tags",
            "/p",
            "/p/newest",
            "/sitemap.xml");

    @Test
    void nothingOfASuspendedUserIsShownAndAllOfARestoredOne() {
        UUID mallory = verified("Mallory");
        UUID ann = registered("ann");
        UUID post = published(mallory, "Bargain of Mallory", "bargain-of-mallory", "java", "mallory");
        viewed(post, 5);
        UUID annsPost = published(ann, "Honest words", "honest-words", "java");
        commented(ann, annsPost, mallory, "Buy from Mallory");
        commented(ann, annsPost, ann, "No");
        followed(ann, mallory);
        List<String> before = everything(ann);
        assertThat(before).allSatisfy(answer -> assertThat(answer).containsIgnoringCase("mallory"));

        suspended(mallory);

        assertThat(everything(ann)).allSatisfy(answer -> assertThat(answer).doesNotContainIgnoringCase("mallory"));
        assertThat(api.get("/api/posts/" + post).status()).isEqualTo(404);
        assertThat(api.get("/api/posts/bargain-of-mallory").status()).isEqualTo(404);
        assertThat(api.get("/api/posts/" + post + "/comments").status()).isEqualTo(404);
        assertThat(api.get("/api/users/Mallory").status()).isEqualTo(404);
        assertThat(api.get("/api/users/" + mallory).status()).isEqualTo(404);
        assertThat(api.get("/api/users/Mallory/posts").status()).isEqualTo(404);
        assertThat(commentsOf(annsPost)).isEqualTo(1);
        assertThat(tags()).isEqualTo(List.of("java 1"));

        restored(mallory);

        assertThat(everything(ann)).isEqualTo(before);
        assertThat(commentsOf(annsPost)).isEqualTo(2);
        assertThat(tags()).isEqualTo(List.of("java 2", "mallory 1"));
        assertThat(api.get("/api/users/Mallory").status()).isEqualTo(200);
    }

    @Test
    void whatIsPublishedMeanwhileIsShownOnceTheAuthorIsRestoredAndWhatIsUnpublishedIsNot() {
        UUID mallory = verified("Mallory");
        UUID draft = drafted(mallory, "Later", "later", "java");
        UUID taken = published(mallory, "Taken back", "taken-back", "java");
        suspended(mallory);

        published(mallory, draft);
        unpublished(mallory, taken);
        UUID imported = published(mallory, "Imported", "imported", "java");
        assertThat(titles(api.get("/api/posts"))).isEmpty();
        assertThat(titles(api.get("/api/posts/featured"))).isEmpty();
        assertThat(tags()).isEmpty();
        restored(mallory);

        assertThat(titles(api.get("/api/posts"))).containsExactlyInAnyOrder("Later", "Imported");
        assertThat(titles(api.get("/api/posts/featured"))).containsExactlyInAnyOrder("Later", "Imported");
        assertThat(tags()).isEqualTo(List.of("java 2"));
        assertThat(api.get("/api/posts/" + imported).status()).isEqualTo(200);
        assertThat(api.get("/api/posts/" + taken).status()).isEqualTo(404);
    }

    @Test
    void administratorsSeeASuspendedUserAndItsPosts() {
        UUID mallory = registered("Mallory");
        UUID post = published(mallory, "Bargain", "bargain", "java");
        suspended(mallory);
        ApiClient admin = as(registered("root"), Role.ADMIN);

        JsonNode user = admin.get("/api/users/Mallory").json();
        assertThat(user.path("suspended").asBoolean()).isTrue();
        assertThat(admin.get("/api/users/root").json().path("suspended").asBoolean())
                .isFalse();
        assertThat(titles(admin.get("/api/users/Mallory/posts"))).containsExactly("Bargain");
        JsonNode shown = admin.get("/api/posts/" + post).json();
        assertThat(shown.path("published").asBoolean()).isFalse();
        assertThat(shown.path("publishedAt").isNull()).isFalse();
        assertThat(api.get("/api/users/root").json().has("suspended")).isFalse();
    }

    @Test
    void theBoardIsAsLongAsItCanBe() {
        UUID mallory = registered("Mallory");
        UUID ann = registered("ann");
        for (int i = 0; i < 12; i++) {
            viewed(published(mallory, "Bargain " + i, NOW.minus(Duration.ofMinutes(i))), 10);
        }
        UUID honest = published(ann, "Honest");
        viewed(honest, 1);

        suspended(mallory);

        assertThat(titles(api.get("/api/posts/trending?limit=3"))).containsExactly("Honest");
        assertThat(titles(api.get("/api/posts/trending?limit=3&by=viewed"))).containsExactly("Honest");
    }

    @Test
    void anErasedUserWhoWasSuspendedStaysHidden() {
        UUID mallory = registered("Mallory");
        published(mallory, "Bargain", "bargain", "java");
        suspended(mallory);

        erased(mallory);

        assertThat(titles(api.get("/api/posts"))).isEmpty();
        assertThat(api.get("/api/users/" + mallory).status()).isEqualTo(404);
    }

    @Test
    void administratorsFindUsersByAPartOfTheNameOrTheAddress() {
        UUID root = registered("root");
        UUID mallory = registered("Mallory");
        registered("ann");
        suspended(mallory);
        ApiClient admin = as(root, Role.ADMIN);

        JsonNode all = admin.get("/api/users").json().path("items");
        assertThat(all.findValuesAsString("username")).containsExactly("ann", "Mallory", "root");
        assertThat(all.path(1).path("suspended").asBoolean()).isTrue();
        assertThat(texts(admin.get("/api/users?q=ALL"), "username")).containsExactly("Mallory");
        assertThat(texts(admin.get("/api/users?q=ann@example"), "username")).containsExactly("ann");
        assertThat(walk(admin, "/api/users?limit=1")).hasSize(3);
        assertThat(as(mallory).get("/api/users").status()).isEqualTo(403);
        assertThat(api.get("/api/users").status()).isEqualTo(401);
    }

    @Test
    void administratorsListOpenInvitations() {
        ApiClient admin = as(registered("root"), Role.ADMIN);
        JdbcTemplate jdbc = new JdbcTemplate(database());
        jdbc.update("delete from event_store.invitation");
        for (int i = 0; i < 3; i++) {
            jdbc.update("""
                    insert into event_store.invitation (invitation_id, token_hash, created_by, created_at, expires_at)
                    values (uuidv7(), ?, ?, now(), now() + ? * interval '1 day')
                    """, new byte[] {(byte) i}, UUID.randomUUID(), i);
        }

        assertThat(walk(admin, "/api/invitations?limit=1"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.has("token")).isFalse());
        assertThat(as(registered("ann")).get("/api/invitations").status()).isEqualTo(403);
        assertThat(api.get("/api/invitations").status()).isEqualTo(401);
    }

    private List<String> everything(UUID reader) {
        List<String> answers = new ArrayList<>();
        LISTS.forEach(path -> answers.add(api.unchecked().get(path).body()));
        answers.add(as(reader).get("/api/me/feed").body());
        return answers;
    }

    private long commentsOf(UUID post) {
        long counted = api.get("/api/posts/" + post).json().path("comments").asLong();
        assertThat(api.get("/api/posts/" + post + "/comments")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo((int) counted);
        return counted;
    }

    private List<String> tags() {
        return api.get("/api/tags")
                .json()
                .path("items")
                .valueStream()
                .map(tag -> tag.path("tag").asString() + " " + tag.path("posts").asLong())
                .toList();
    }
}
