package dev.tidings.command.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ViewEndpointTest extends CommandSideTest {

    @Test
    void aViewOfAPublishedPostIsRecordedForAnybody() {
        String post = publishedPostOf(somebody());

        Response response = anonymous().post(views(post));

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.json().path("status").asString()).isEqualTo("updated");
        assertThat(response.json().path("id").asString()).isEqualTo(post);
        assertThat(response.header("Event-Position"))
                .isEqualTo(response.json().path("position").asString());
        assertThat(viewsOf(post)).isEqualTo(1);
    }

    @Test
    void anAnswerComesInOnePieceAndSaysHowLongItIs() {
        Response response = anonymous().post(views(publishedPostOf(somebody())));

        assertThat(response.header("Content-Length"))
                .isEqualTo(Integer.toString(response.body().length()));
        assertThat(response.header("Transfer-Encoding")).isNull();
    }

    @Test
    void allViewsThatCameAtOnceAreCounted() {
        String post = publishedPostOf(somebody());

        List<Response> responses = atOnce(400, () -> anonymous().post(views(post)));

        assertThat(count(responses, 202)).isEqualTo(400);
        assertThat(viewsOf(post)).isEqualTo(400);
    }

    @Test
    void viewsOfSeveralPostsThatCameAtOnceAreCountedApart() {
        Account ann = somebody();
        List<String> posts = List.of(publishedPostOf(ann), publishedPostOf(ann), publishedPostOf(ann));
        AtomicInteger turn = new AtomicInteger();

        atOnce(90, () -> anonymous().post(views(posts.get(turn.getAndIncrement() % 3))));

        assertThat(posts).allSatisfy(post -> assertThat(viewsOf(post)).isEqualTo(30));
    }

    @Test
    void aDraftIsViewedByItsAuthorAndAdministratorsOnly() {
        Account ann = somebody();
        String post = draftOf(ann);

        assertThat(anonymous().post(views(post)).status()).isEqualTo(404);
        assertThat(somebody().api().post(views(post)).status()).isEqualTo(404);
        assertThat(ann.api().post(views(post)).status()).isEqualTo(202);
        assertThat(administrator().api().post(views(post)).status()).isEqualTo(202);
    }

    @Test
    void aPostThatIsNoLongerPublishedIsNoLongerViewed() {
        Account ann = somebody();
        String post = publishedPostOf(ann);
        assertThat(anonymous().post(views(post)).status()).isEqualTo(202);

        ann.api().delete("/api/posts/" + post + "/publication");
        assertThat(anonymous().post(views(post)).status()).isEqualTo(404);

        ann.api().put("/api/posts/" + post + "/publication");
        assertThat(anonymous().post(views(post)).status()).isEqualTo(202);

        ann.api().delete("/api/posts/" + post);
        assertThat(anonymous().post(views(post)).status()).isEqualTo(404);
        assertThat(ann.api().post(views(post)).status()).isEqualTo(404);
    }

    @Test
    void whatWasNeverWrittenIsNotViewed() {
        assertThat(anonymous().post(views(UUID.randomUUID().toString())).status())
                .isEqualTo(404);
        assertThat(anonymous().post(views("7")).status()).isIn(400, 404);
    }

    private static String views(String post) {
        return "/api/posts/" + post + "/views";
    }

    private static long viewsOf(String post) {
        return database().sql("""
                        select coalesce(sum((payload ->> 'count')::bigint), 0)
                        from event_store.event_json
                        where name = 'post.views-recorded' and payload ->> 'postId' = ?
                        """).param(post).query(Long.class).single();
    }
}
