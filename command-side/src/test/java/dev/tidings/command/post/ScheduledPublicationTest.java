package dev.tidings.command.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduledPublicationTest extends CommandSideTest {

    @Test
    void aPostIsPublishedWhenItsTimeHasCome() {
        Account ann = somebody();
        String post = draftOf(ann);
        Instant at = now().plusSeconds(2);

        assertChanged(schedule(ann, post, at), "updated", post, 1);
        assertChanged(schedule(ann, post, at), "unchanged", post, 1);

        await().untilAsserted(() ->
                assertThat(eventsOf(post)).containsExactly("post.drafted", "post.scheduled", "post.published"));
        assertThat(database()
                        .sql("select recorded_at >= ? from event_store.event where stream_id = ? and version = 2")
                        .params(at.atOffset(ZoneOffset.UTC), post)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(scheduled(post)).isZero();
    }

    @Test
    void aScheduledPostIsADraftUntilThen() {
        Account ann = somebody();
        String post = draftOf(ann);
        schedule(ann, post, now().plusSeconds(3600));

        assertThat(somebody().api().post("/api/posts/" + post + "/views").status())
                .isEqualTo(404);
        assertThat(scheduled(post)).isOne();
    }

    @Test
    void whatIsScheduledCanBeTakenBackMovedAndPublishedAtOnce() {
        Account ann = somebody();
        String publication = "/api/posts/";
        String takenBack = draftOf(ann);
        String atOnce = draftOf(ann);
        String deleted = draftOf(ann);
        for (String post : new String[] {takenBack, atOnce, deleted}) {
            schedule(ann, post, now().plusSeconds(3600));
        }

        assertChanged(ann.api().delete(publication + takenBack + "/publication"), "updated", takenBack, 2);
        assertChanged(ann.api().delete(publication + takenBack + "/publication"), "unchanged", takenBack, 2);
        assertChanged(schedule(ann, takenBack, now().plusSeconds(7200)), "updated", takenBack, 3);
        assertChanged(schedule(ann, takenBack, now().plusSeconds(7300)), "updated", takenBack, 4);
        assertChanged(ann.api().put(publication + atOnce + "/publication"), "updated", atOnce, 2);
        assertThat(ann.api().delete(publication + deleted).status()).isEqualTo(200);

        assertThat(scheduled(takenBack)).isOne();
        assertThat(scheduled(atOnce)).isZero();
        assertThat(scheduled(deleted)).isZero();
    }

    @Test
    void theTimeMustLieInTheFutureAndThePostBeADraft() {
        Account ann = somebody();
        String post = publishedPostOf(ann);

        Response past = schedule(ann, post, now().minusSeconds(1));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.problemFields()).containsExactly("at");
        Response published = schedule(ann, post, now().plusSeconds(3600));
        assertThat(published.status()).isEqualTo(409);
        assertThat(published.problemType()).isEqualTo("already-published");
        assertThat(ann.api()
                        .put("/api/posts/" + post + "/publication", Map.of("at", "tomorrow"))
                        .status())
                .isEqualTo(400);
        assertThat(schedule(somebody(), draftOf(ann), now().plusSeconds(3600)).status())
                .isEqualTo(404);
    }

    @Test
    void thePostOfSomebodyWhoIsErasedStaysADraft() {
        Account ann = somebody();
        String post = draftOf(ann);
        schedule(ann, post, now().plusSeconds(3));
        assertThat(ann.api()
                        .send("DELETE", "/api/users/" + ann.id(), Map.of("currentPassword", PASSWORD))
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(eventsOf(post))
                        .containsExactly("post.drafted", "post.scheduled", "post.unscheduled"));
        assertThat(scheduled(post)).isZero();
    }

    private static Response schedule(Account account, String post, Instant at) {
        return account.api().put("/api/posts/" + post + "/publication", Map.of("at", at.toString()));
    }

    private static Instant now() {
        return database()
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static int scheduled(String post) {
        return database()
                .sql("select count(*) from event_store.scheduled_publication where post_id = ?::uuid")
                .param(post)
                .query(Integer.class)
                .single();
    }
}
