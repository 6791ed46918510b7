package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.query.EndpointTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeaturedPostsEndpointTest extends EndpointTest {

    @Test
    void postsOfVerifiedAuthorsAndOfAdminsAreFeaturedNewestFirst() {
        published(verified("vera"), "Verified", NOW.minusSeconds(3));
        published(admin("root"), "Admin's", NOW.minusSeconds(2));
        published(registered("ada"), "Plain", NOW.minusSeconds(1));

        assertThat(titles(api.get("/api/posts/featured"))).containsExactly("Admin's", "Verified");
    }

    @Test
    void aFeaturedDraftIsSeenByItsAuthorAndByAdminsOnly() {
        UUID root = admin("root");
        UUID vera = verified("vera");
        drafted(root, "Admin's draft");
        drafted(vera, "Verified draft");

        assertThat(titles(api.get("/api/posts/featured"))).isEmpty();
        assertThat(titles(as(vera).get("/api/posts/featured"))).isEmpty();
        assertThat(titles(as(root).get("/api/posts/featured"))).containsExactly("Admin's draft");
        assertThat(titles(as(registered("other"), Role.ADMIN).get("/api/posts/featured")))
                .containsExactly("Admin's draft");
    }

    @Test
    void cursorsWalkAllFeaturedPostsExactlyOnceUnderTies() {
        UUID vera = verified("vera");
        for (int i = 0; i < 11; i++) {
            published(vera, "Post " + i, NOW.minus(Duration.ofHours(i / 4)));
        }

        assertThat(walk(api, "/api/posts/featured?limit=3")).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertThat(api.get("/api/posts/featured?limit=0").problemFields()).containsExactly("limit");
        assertThat(api.get("/api/posts/featured?cursor=x").problemFields()).containsExactly("cursor");
    }
}
