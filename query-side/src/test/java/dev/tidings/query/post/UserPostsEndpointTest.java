package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.query.EndpointTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserPostsEndpointTest extends EndpointTest {

    @Test
    void aUsersPostsAreListedByNameOrId() {
        UUID ada = registered("Ada");
        published(ada, "First", NOW.minusSeconds(2));
        published(ada, "Second", NOW.minusSeconds(1));
        published(registered("bob"), "Bob's");

        assertThat(titles(api.get("/api/users/aDA/posts"))).containsExactly("Second", "First");
        assertThat(titles(api.get("/api/users/" + ada + "/posts?sort=created"))).containsExactly("First", "Second");
    }

    @Test
    void draftsAreListedForTheUserAndForAdminsOnly() {
        UUID ada = registered("ada");
        UUID bob = registered("bob");
        drafted(ada, "Draft");

        assertThat(titles(api.get("/api/users/ada/posts"))).isEmpty();
        assertThat(titles(as(bob).get("/api/users/ada/posts"))).isEmpty();
        assertThat(titles(as(ada).get("/api/users/ada/posts"))).containsExactly("Draft");
        assertThat(titles(as(bob, Role.ADMIN).get("/api/users/ada/posts"))).containsExactly("Draft");
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(api.get("/api/users/nobody/posts").status()).isEqualTo(404);
        assertThat(api.get("/api/users/" + UUID.randomUUID() + "/posts").status())
                .isEqualTo(404);
    }

    @Test
    void ownPostsAreListedWithDraftsOrWithout() {
        UUID ada = registered("ada");
        published(ada, "Post", NOW.minusSeconds(2));
        drafted(ada, "Draft");
        published(registered("bob"), "Bob's");

        assertThat(titles(as(ada).get("/api/me/posts"))).containsExactly("Draft", "Post");
        assertThat(titles(as(ada).get("/api/me/posts?published=true"))).containsExactly("Post");
        assertThat(titles(as(ada).get("/api/me/posts?published=false"))).containsExactly("Draft");
        assertThat(walk(as(ada), "/api/me/posts?limit=1")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void ownPostsTakeALogin() {
        assertThat(api.get("/api/me/posts").status()).isEqualTo(401);
    }
}
