package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.EventStreamClient;
import dev.tidings.http.EventStreamClient.Event;
import dev.tidings.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventsEndpointTest extends OperationsTest {

    @Test
    void theLogIsReadFromAPositionOn() {
        UUID post = UUID.randomUUID();
        long first = viewed(post);
        long second = changed(post, 0);

        Response answer = operator.get("/ops/events?from=" + first);

        assertThat(positions(answer)).containsExactly(first, second);
        assertThat(answer.json().path("nextFrom").isNull()).isTrue();
        JsonNode views = answer.json().path("items").path(0);
        assertThat(views.path("name").asString()).isEqualTo("post.views-recorded");
        assertThat(views.path("stream").isNull()).isTrue();
        assertThat(views.path("version").isNull()).isTrue();
        assertThat(views.path("payload").path("count").asInt()).isEqualTo(3);
        assertThat(views.path("metadata").path("userId").asString()).isEqualTo("u");
        JsonNode edit = answer.json().path("items").path(1);
        assertThat(edit.path("stream").path("type").asString()).isEqualTo("post");
        assertThat(edit.path("stream").path("id").asString()).isEqualTo(post.toString());
        assertThat(edit.path("version").asInt()).isZero();
        assertThat(edit.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void pageAfterPageComesToTheEnd() {
        UUID post = UUID.randomUUID();
        long first = viewed(post);
        viewed(post);
        long last = viewed(post);

        Response page = operator.get("/ops/events?limit=2&from=" + first);
        Response rest = operator.get(
                "/ops/events?limit=2&from=" + page.json().path("nextFrom").asLong());

        assertThat(positions(page)).containsExactly(first, first + 1);
        assertThat(positions(rest)).containsExactly(last);
        assertThat(rest.json().path("nextFrom").isNull()).isTrue();
    }

    @Test
    void oneStreamOrOneNameCanBeLookedFor() {
        UUID post = UUID.randomUUID();
        long first = changed(post, 0);
        viewed(post);
        long second = changed(post, 1);
        long other = changed(UUID.randomUUID(), 0);

        assertThat(positions(operator.get("/ops/events?stream=" + post))).containsExactly(first, second);
        assertThat(positions(operator.get("/ops/events?limit=1&stream=" + post)))
                .containsExactly(first);
        assertThat(positions(operator.get("/ops/events?from=" + (first + 1) + "&stream=" + post)))
                .containsExactly(second);
        assertThat(positions(operator.get("/ops/events?name=post.edited&from=" + first)))
                .containsExactly(first, second, other);
        assertThat(positions(operator.get("/ops/events?name=post.views-recorded&stream=" + post)))
                .isEmpty();
    }

    @Test
    void whatNoCodeCanReadIsShownAllTheSame() {
        long position = unknown("post.sung", UUID.randomUUID(), 0, "{\"broken");

        JsonNode event = operator.get("/ops/events?from=" + position)
                .json()
                .path("items")
                .path(0);

        assertThat(event.path("name").asString()).isEqualTo("post.sung");
        assertThat(event.path("payload").path("unreadable").asBoolean()).isTrue();
    }

    @Test
    void largeEventsComeInSmallerPages() {
        String large = "{\"content\":\"" + "x".repeat(3_000_000) + "\"}";
        UUID post = UUID.randomUUID();
        long first = unknown("post.sung", post, 0, large);
        unknown("post.sung", post, 1, large);

        Response page = operator.get("/ops/events?from=" + first);

        assertThat(positions(page)).containsExactly(first);
        assertThat(page.json().path("nextFrom").asLong()).isEqualTo(first + 1);
    }

    @Test
    void whoFollowsIsToldWhatHappensFromNowOn() {
        UUID post = UUID.randomUUID();
        viewed(post);
        try (EventStreamClient stream = operator.follow("/ops/events")) {
            long first = viewed(post);
            long second = changed(post, 0);

            Event told = stream.next();
            assertThat(told.name()).isEqualTo("event");
            assertThat(told.id()).isEqualTo(Long.toString(first));
            assertThat(told.json().path("name").asString()).isEqualTo("post.views-recorded");
            assertThat(stream.next().id()).isEqualTo(Long.toString(second));
        }
    }

    @Test
    void whoFollowsFromAPositionIsToldWhatWasMissedAndThenWhatComes() {
        UUID post = UUID.randomUUID();
        long first = changed(post, 0);
        viewed(post);
        try (EventStreamClient stream = operator.follow("/ops/events?name=post.edited&from=" + first);
                EventStreamClient again =
                        operator.follow("/ops/events?name=post.edited&from=1", "Last-Event-ID", Long.toString(first))) {
            assertThat(stream.next().id()).isEqualTo(Long.toString(first));
            viewed(post);
            long second = changed(post, 1);

            assertThat(stream.next().id()).isEqualTo(Long.toString(second));
            assertThat(again.next().id()).isEqualTo(Long.toString(second));
        }
    }

    @Test
    void whoHasSeenTheLastNumberThereIsWaitsLikeOthers() {
        viewed(UUID.randomUUID());
        String last = Long.toString(Long.MAX_VALUE);
        try (EventStreamClient stream = operator.follow("/ops/events", "Last-Event-ID", last);
                EventStreamClient ofName = operator.follow("/ops/events?name=post.edited&from=" + last)) {
            String told = Long.toString(viewed(UUID.randomUUID()));

            assertThat(stream.nextOrComment().name())
                    .as("nothing but a comment, %s passed over", told)
                    .isNull();
            assertThat(ofName.nextOrComment().name()).isNull();
        }
        assertThat(positions(operator.get("/ops/events?from=" + last))).isEmpty();
        assertThat(positions(operator.get("/ops/events?name=post.edited&from=" + last)))
                .isEmpty();
    }

    @Test
    void hundredsWhoWaitAreAllToldOfOneEvent() {
        List<EventStreamClient> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                streams.add(operator.follow("/ops/events"));
            }

            String position = Long.toString(viewed(UUID.randomUUID()));

            assertThat(streams)
                    .allSatisfy(stream -> assertThat(stream.next().id()).isEqualTo(position));
        } finally {
            streams.forEach(EventStreamClient::close);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-1", "from=x", "stream=x", "name=A%20b", "limit=0", "limit=101"})
    void whatIsNoQueryIsRefused(String query) {
        Response answer = operator.get("/ops/events?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemFields()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void whatIsNoPositionIsNoLastEventId() {
        Response answer = operator.get("/ops/events", "Accept", "text/event-stream", "Last-Event-ID", "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problemFields()).containsExactly("Last-Event-ID");
    }

    @Test
    void theLogIsForOperators() {
        for (String accept : List.of("application/json", "text/event-stream")) {
            assertThat(as(UUID.randomUUID())
                            .get("/ops/events", "Accept", accept)
                            .status())
                    .isEqualTo(403);
            assertThat(api.get("/ops/events", "Accept", accept).status()).isEqualTo(401);
        }
        assertThat(as(UUID.randomUUID(), Role.ADMIN).get("/ops/events").status())
                .isEqualTo(200);
    }

    @Test
    void whatOnlyAuthorsMayReadIsShownToAdminsAlone() {
        UUID post = UUID.randomUUID();
        long sung = unknown("post.sung", post, 0, """
                {"postId": "%s", "title": "Secret title", "content": "Secret content", "tags": ["secret"],
                 "createdAt": "2026-01-31T12:00:00Z", "revised": {"at": 3, "summary": "Secret summary"}}
                """.formatted(post));

        JsonNode shown = operator.get("/ops/events?from=" + sung)
                .json()
                .path("items")
                .path(0)
                .path("payload");
        assertThat(shown.path("postId").asString()).isEqualTo(post.toString());
        assertThat(shown.path("createdAt").asString()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(shown.path("revised").path("at").asInt()).isEqualTo(3);
        assertThat(shown.has("title")).isTrue();
        assertThat(shown.toString()).doesNotContainIgnoringCase("secret");
        try (EventStreamClient stream = operator.follow("/ops/events?from=" + sung)) {
            Event told = stream.next();
            assertThat(told.id()).isEqualTo(Long.toString(sung));
            assertThat(told.json().toString()).doesNotContainIgnoringCase("secret");
        }

        ApiClient admin = as(UUID.randomUUID(), Role.ADMIN);
        assertThat(admin.get("/ops/events?from=" + sung)
                        .json()
                        .path("items")
                        .path(0)
                        .path("payload")
                        .path("title")
                        .asString())
                .isEqualTo("Secret title");
        try (EventStreamClient stream = admin.follow("/ops/events?from=" + sung)) {
            assertThat(stream.next().json().toString()).contains("Secret content", "Secret summary");
        }
    }

    private static List<Long> positions(Response page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("position").asLong())
                .toList();
    }
}
