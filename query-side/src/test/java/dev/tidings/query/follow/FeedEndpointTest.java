package dev.tidings.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init") // Before each test the fields are filled.
class FeedEndpointTest extends EndpointTest {

    private UUID reader;
    private UUID ada;
    private UUID bea;

    @BeforeEach
    void somebodyFollowsTwo() {
        reader = registered("reader");
        ada = registered("ada");
        bea = registered("bea");
        followed(reader, ada);
        followed(reader, bea);
    }

    @Test
    void aFeedHasThePostsOfThoseWhomOneFollowsTheNewestFirst() {
        UUID other = registered("other");
        published(other, "Other");
        published(reader, "Own");
        published(ada, "First", NOW.minusSeconds(3));
        published(bea, "Second", NOW.minusSeconds(2));
        published(ada, "Third", NOW.minusSeconds(1));
        drafted(ada, "Draft");

        JsonNode feed = as(reader).get("/api/me/feed").json();

        assertThat(feed.path("items")
                        .valueStream()
                        .map(post -> post.path("title").asString()))
                .containsExactly("Third", "Second", "First");
        assertThat(feed.path("items").path(0).path("author").path("username").asString())
                .isEqualTo("ada");
        assertThat(feed.path("items").path(0).path("favourited").asBoolean()).isFalse();
        assertThat(feed.path("nextCursor").isNull()).isTrue();
        assertThat(titles(as(ada).get("/api/me/feed"))).isEmpty();
    }

    @Test
    void cursorsWalkTheWholeFeedExactlyOnceUnderTies() {
        for (int i = 0; i < 7; i++) {
            published(i % 3 == 0 ? ada : bea, "Post " + i, NOW.minusSeconds(i / 3));
        }

        assertThat(walk(as(reader), "/api/me/feed?limit=2").stream()
                        .map(post -> post.path("title").asString()))
                .hasSize(7)
                .doesNotHaveDuplicates()
                .startsWith("Post 2")
                .endsWith("Post 6");
    }

    @Test
    void whomOneFollowsNoMoreAndWhoIsErasedAreInNoFeed() {
        published(ada, "Ada's");
        published(bea, "Bea's");

        unfollowed(reader, ada);
        assertThat(titles(as(reader).get("/api/me/feed"))).containsExactly("Bea's");
        erased(bea);
        assertThat(titles(as(reader).get("/api/me/feed"))).isEmpty();
    }

    @Test
    void aFeedTakesALogin() {
        assertThat(api.get("/api/me/feed").status()).isEqualTo(401);
    }

    @Test
    void aUserShowsHowManyFollowItAndToCallersWhetherTheyDo() {
        followed(ada, bea);

        assertFollowers(api.get("/api/users/bea").json(), 2, null);
        assertFollowers(as(reader).get("/api/users/bea").json(), 2, true);
        assertFollowers(as(bea).get("/api/users/bea").json(), 2, false);
        unfollowed(ada, bea);
        erased(reader);
        assertFollowers(api.get("/api/users/bea").json(), 0, null);
        assertFollowers(api.get("/api/users/" + reader).json(), 0, null);
    }

    private static void assertFollowers(JsonNode user, long followers, @Nullable Boolean following) {
        assertThat(user.path("followers").asLong()).as(user.toString()).isEqualTo(followers);
        assertThat(user.has("following")).as(user.toString()).isEqualTo(following != null);
        if (following != null) {
            assertThat(user.path("following").asBoolean()).as(user.toString()).isEqualTo(following);
        }
    }
}
