package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostHistoryEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaRegisters() {
        ada = LOG.registered("ada");
    }

    @AfterEach
    void nothingIsLeftToProject() throws InterruptedException {
        untilProjected();
    }

    @Test
    void everyChangeIsToldInItsOrder() {
        UUID bob = LOG.registered("bob");
        UUID post = LOG.drafted(ada, ada, "Notes", NOW);
        LOG.published(ada, post, NOW.plusSeconds(1));
        LOG.edited(ada, bob, post, "Better notes", NOW.plusSeconds(2));
        LOG.unpublished(ada, post, NOW.plusSeconds(3));
        LOG.deleted(ada, post, NOW.plusSeconds(4));

        Response history = as(ada).get("/api/posts/" + post + "/history");

        assertThat(texts(history, "change"))
                .containsExactly("drafted", "published", "edited", "unpublished", "deleted");
        assertThat(texts(history, "version")).containsExactly("0", "1", "2", "3", "4");
        assertThat(texts(history, "position").getLast()).isEqualTo(Long.toString(LOG.head()));
        assertThat(history.json().path("nextCursor").isNull()).isTrue();
        JsonNode edit = history.json().path("items").path(2);
        assertThat(edit.path("title").asString()).isEqualTo("Better notes");
        assertThat(edit.path("content").asString()).isEqualTo("About Better notes");
        assertThat(edit.path("at").asString()).isEqualTo("2026-06-15T12:34:58.789012Z");
        assertThat(edit.path("by").path("id").asString()).isEqualTo(bob.toString());
        assertThat(edit.path("by").path("username").asString()).isEqualTo("bob");
        JsonNode publication = history.json().path("items").path(1);
        assertThat(publication.path("title").isNull()).isTrue();
        assertThat(publication.path("content").isNull()).isTrue();
    }

    @Test
    void slugsTagsSummariesAndTimesAreToldAsTheyWereChanged() {
        UUID post = LOG.drafted(ada, ada, "Notes", NOW);
        LOG.renamed(ada, post, "renamed-" + post, NOW);
        LOG.scheduled(ada, post, NOW.plusSeconds(3600), NOW);

        JsonNode items = as(ada).get("/api/posts/" + post + "/history").json().path("items");

        assertThat(items.path(0).path("slug").asString()).startsWith("notes-");
        assertThat(items.path(0).path("tags").size()).isZero();
        assertThat(items.path(1).path("slug").asString()).isEqualTo("renamed-" + post);
        assertThat(items.path(1).path("summary").asString()).isEqualTo("In short");
        assertThat(items.path(1).path("tags").path(0).asString()).isEqualTo("java");
        assertThat(items.path(2).path("change").asString()).isEqualTo("scheduled");
        assertThat(items.path(2).path("publishAt").asString()).isEqualTo("2026-06-15T13:34:56.789012Z");
        assertThat(items.path(2).path("slug").isNull()).isTrue();
        JsonNode past = as(ada).get("/api/posts/" + post + "?asOf=0").json();
        assertThat(past.path("slug").asString()).startsWith("notes-");
        assertThat(past.path("summary").isNull()).isTrue();
        JsonNode now = as(ada).get("/api/posts/" + post + "?asOf=2").json();
        assertThat(now.path("slug").asString()).isEqualTo("renamed-" + post);
        assertThat(now.path("scheduledAt").asString()).isEqualTo("2026-06-15T13:34:56.789012Z");
    }

    @Test
    void whoDidItGoesByTheNameOfTodayOrNone() {
        UUID post = LOG.drafted(ada, null, "Notes", NOW);
        UUID bob = LOG.registered("bob");
        LOG.edited(ada, bob, post, "Notes", NOW);
        LOG.renamed(ada, "countess");
        LOG.published(ada, post, NOW);
        LOG.erased(bob);

        JsonNode items = as(ada).get("/api/posts/" + post + "/history").json().path("items");

        assertThat(items.path(0).path("by").isNull()).isTrue();
        assertThat(items.path(1).path("by").path("id").asString()).isEqualTo(bob.toString());
        assertThat(items.path(1).path("by").path("username").isNull()).isTrue();
        assertThat(items.path(2).path("by").path("username").asString()).isEqualTo("countess");
    }

    @Test
    void aLongHistoryIsReadPageByPage() {
        UUID post = LOG.drafted(ada, ada, "Draft 0", NOW);
        for (int edit = 1; edit < 7; edit++) {
            LOG.edited(ada, ada, post, "Draft " + edit, NOW);
        }

        List<JsonNode> all = walk(as(ada), "/api/posts/" + post + "/history?limit=3");

        assertThat(all).extracting(item -> item.path("version").asInt()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aPageOfLongContentsEndsEarly() {
        UUID post = LOG.drafted(ada, ada, "Short", NOW);
        for (int edit = 1; edit < 7; edit++) {
            LOG.edited(ada, ada, post, "Long", "x".repeat(999_999), NOW);
        }

        Response first = as(ada).get("/api/posts/" + post + "/history");

        assertThat(first.json().path("items").size()).isBetween(2, 6);
        assertThat(walk(as(ada), "/api/posts/" + post + "/history?limit=20")).hasSize(7);
    }

    @Test
    void itIsThereAtOnceAndPositionsBeyondTheLogAreWaitedFor() {
        UUID post = LOG.drafted(ada, ada, "Notes", NOW);
        String path = "/api/posts/" + post + "/history";

        assertThat(as(ada).get(path, "Min-Event-Position", Long.toString(LOG.head()))
                        .status())
                .isEqualTo(200);
        assertThat(as(ada).get(path, "Min-Event-Position", Long.toString(LOG.head() + 1))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void itIsForTheAuthorAndAdmins() throws InterruptedException {
        UUID bob = LOG.registered("bob");
        UUID published = LOG.drafted(ada, ada, "Published", NOW);
        LOG.published(ada, published, NOW);
        UUID draft = LOG.drafted(ada, ada, "Draft", NOW);
        untilProjected();

        assertThat(api.get("/api/posts/" + published + "/history").status()).isEqualTo(401);
        assertThat(as(bob).get("/api/posts/" + published + "/history").status()).isEqualTo(403);
        assertThat(as(bob).get("/api/posts/" + draft + "/history").status()).isEqualTo(404);
        assertThat(as(bob, Role.OPERATOR)
                        .get("/api/posts/" + draft + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(as(bob, Role.ADMIN).get("/api/posts/" + draft + "/history").status())
                .isEqualTo(200);
    }

    @Test
    void whatNeverWasAPostHasNone() {
        assertThat(as(ada).get("/api/posts/" + UUID.randomUUID() + "/history").status())
                .isEqualTo(404);
        assertThat(as(ada, Role.ADMIN).get("/api/posts/" + ada + "/history").status())
                .isEqualTo(404);
        assertThat(as(ada).get("/api/posts/1/history").status()).isEqualTo(404);
    }

    @Test
    void aCursorOfAnotherHistoryIsRefused() {
        UUID post = LOG.drafted(ada, ada, "Notes", NOW);
        LOG.published(ada, post, NOW);
        UUID other = LOG.drafted(ada, ada, "Other", NOW);
        String cursor = as(ada).get("/api/posts/" + post + "/history?limit=1")
                .json()
                .path("nextCursor")
                .asString();

        assertThat(as(ada).get("/api/posts/" + other + "/history?cursor=" + cursor)
                        .problemFields())
                .containsExactly("cursor");
        assertThat(as(ada).get("/api/posts/" + post + "/history?limit=0").problemFields())
                .containsExactly("limit");
    }
}
