package dev.tidings.command.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.events.ReaderEvent;
import dev.tidings.http.Response;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderEndpointTest extends CommandSideTest {

    @Test
    void aPostIsAFavouriteUntilThatIsTakenBack() {
        Account ann = somebody();
        UUID stream = ReaderEvent.streamOf(ann.id());
        String favourite = "/api/posts/" + publishedPostOf(somebody()) + "/favourite";

        assertChanged(ann.api().put(favourite), "updated", stream, 0);
        assertChanged(ann.api().put(favourite), "unchanged", stream, 0);
        assertChanged(ann.api().delete(favourite), "updated", stream, 1);
        assertChanged(ann.api().delete(favourite), "unchanged", stream, 1);
        assertThat(eventsOf(stream)).containsExactly("reader.favourited", "reader.unfavourited");
        assertThat(eventsOf(ann.id())).containsExactly("user.registered");
    }

    @Test
    void whoNeverChoseAnythingHasNothingToTakeBack() {
        Account ann = somebody();

        for (String path : List.of(
                "/api/posts/" + publishedPostOf(ann) + "/favourite",
                "/api/users/" + somebody().id() + "/follow")) {
            Response response = ann.api().delete(path);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.json().path("status").asString()).isEqualTo("unchanged");
            assertThat(response.json().path("position").asLong()).isZero();
            assertThat(ann.api().delete(path, "If-Match", "\"3\"").status()).isEqualTo(412);
        }
        assertThat(eventsOf(ReaderEvent.streamOf(ann.id()))).isEmpty();
    }

    @Test
    void onlyWhatIsPublishedCanBecomeAFavouriteButAllCanBeTakenBack() {
        Account ann = somebody();
        Account bea = somebody();
        String post = publishedPostOf(ann);
        assertThat(bea.api().put("/api/posts/" + post + "/favourite").status()).isEqualTo(200);
        ann.api().delete("/api/posts/" + post);

        assertThat(bea.api().put("/api/posts/" + post + "/favourite").status()).isEqualTo(404);
        assertThat(bea.api().put("/api/posts/" + draftOf(ann) + "/favourite").status())
                .isEqualTo(404);
        assertThat(ann.api().put("/api/posts/" + draftOf(ann) + "/favourite").problemType())
                .isEqualTo("post-not-published");
        assertThat(bea.api()
                        .put("/api/posts/" + UUID.randomUUID() + "/favourite")
                        .status())
                .isEqualTo(404);
        assertThat(bea.api().delete("/api/posts/" + post + "/favourite").status())
                .isEqualTo(200);
    }

    @Test
    void aUserIsFollowedUntilThatIsTakenBack() {
        Account ann = somebody();
        UUID stream = ReaderEvent.streamOf(ann.id());
        String follow = "/api/users/" + somebody().id() + "/follow";

        assertChanged(ann.api().put(follow), "updated", stream, 0);
        assertChanged(ann.api().put(follow), "unchanged", stream, 0);
        assertChanged(ann.api().delete(follow), "updated", stream, 1);
        assertChanged(ann.api().delete(follow), "unchanged", stream, 1);
        assertThat(eventsOf(stream)).containsExactly("reader.followed", "reader.unfollowed");
    }

    @Test
    void nobodyFollowsItselfOrNobody() {
        Account ann = somebody();
        Account gone = somebody();
        administrator().api().delete("/api/users/" + gone.id());

        assertThat(ann.api().put("/api/users/" + ann.id() + "/follow").problemType())
                .isEqualTo("own-follower");
        assertThat(ann.api().put("/api/users/" + gone.id() + "/follow").status())
                .isEqualTo(404);
        assertThat(ann.api().put("/api/users/" + UUID.randomUUID() + "/follow").status())
                .isEqualTo(404);
        assertThat(eventsOf(ReaderEvent.streamOf(ann.id()))).isEmpty();
    }

    @Test
    void choosingTakesALogin() {
        String post = publishedPostOf(somebody());
        UUID user = somebody().id();

        for (String path : List.of("/api/posts/" + post + "/favourite", "/api/users/" + user + "/follow")) {
            assertThat(anonymous().put(path).status()).isEqualTo(401);
            assertThat(anonymous().delete(path).status()).isEqualTo(401);
        }
    }

    @Test
    void ofManyTheSameChoicesAtOnceOneCounts() {
        Account ann = somebody();
        String favourite = "/api/posts/" + publishedPostOf(ann) + "/favourite";

        List<Response> responses = atOnce(8, () -> ann.api().put(favourite));

        assertThat(count(responses, 200)).isEqualTo(8);
        assertThat(eventsOf(ReaderEvent.streamOf(ann.id()))).containsExactly("reader.favourited");
    }

    @Test
    void aChoiceThatRestsOnAnotherVersionIsRefused() {
        Account ann = somebody();
        String favourite = "/api/posts/" + publishedPostOf(ann) + "/favourite";
        ann.api().put(favourite);

        assertThat(ann.api().delete(favourite, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(ann.api().delete(favourite, "If-Match", "\"0\"").status()).isEqualTo(200);
    }

    @Test
    void manyChoicesAreKnownAgainFromASnapshot() {
        Account ann = somebody();
        List<String> posts =
                IntStream.range(0, 55).mapToObj(n -> publishedPostOf(ann)).toList();
        posts.forEach(post -> ann.api().put("/api/posts/" + post + "/favourite"));
        posts.subList(1, 55).forEach(post -> ann.api().delete("/api/posts/" + post + "/favourite"));
        UUID stream = ReaderEvent.streamOf(ann.id());
        await().until(() -> database()
                .sql("select exists (select from event_store.snapshot where stream_id = ?)")
                .param(stream.toString())
                .query(Boolean.class)
                .single());

        assertChanged(ann.api().put("/api/posts/" + posts.getFirst() + "/favourite"), "unchanged", stream, 108);
        assertChanged(ann.api().put("/api/posts/" + posts.getLast() + "/favourite"), "updated", stream, 109);
    }

    @Test
    void noChoiceStandsBehindTheErasureOfWhomItIsAbout() throws Exception {
        Account ann = somebody();
        Account bea = somebody();
        try (Connection erasure = connection()) {
            erasure.setAutoCommit(false);
            try (var statement = erasure.createStatement()) {
                statement.executeUpdate("delete from event_store.personal_data_key where user_id = '" + bea.id() + "'");
            }
            CompletableFuture<Response> follow =
                    CompletableFuture.supplyAsync(() -> ann.api().put("/api/users/" + bea.id() + "/follow"));
            await().until(() -> database()
                    .sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            erasure.commit();

            assertThat(follow.get().status()).isEqualTo(404);
        }
        assertThat(eventsOf(ReaderEvent.streamOf(ann.id()))).isEmpty();
    }

    @Test
    void nothingIsKeptOfARefusedChoice() {
        Account ann = somebody();
        ann.api().put("/api/users/" + UUID.randomUUID() + "/follow", Map.of());

        assertThat(ann.api()
                        .put("/api/users/" + somebody().id() + "/follow")
                        .json()
                        .path("version")
                        .asLong())
                .isZero();
    }
}
