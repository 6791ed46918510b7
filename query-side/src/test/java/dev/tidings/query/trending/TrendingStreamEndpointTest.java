package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.EventStreamClient;
import dev.tidings.http.EventStreamClient.Event;
import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrendingStreamEndpointTest extends EndpointTest {

    private static final String STREAM = "/api/posts/trending/stream";

    @Autowired
    private TrendingStream stream;

    @Autowired
    private TrendingListeners listeners;

    private final List<EventStreamClient> opened = new ArrayList<>();
    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaRegisters() {
        ada = registered("ada");
    }

    @AfterEach
    void everybodyLeaves() {
        opened.forEach(EventStreamClient::close);
        stream.stop();
        stream.start();
    }

    @Test
    void theBoardIsShownAtOnceAndWheneverItChanges() {
        UUID first = published(ada, "First");
        EventStreamClient client = open(STREAM);

        Event event = client.next();
        published(ada, "Second", NOW.minusSeconds(1));
        viewed(first, 1);
        Event changed = client.next();

        assertThat(client.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(event.name()).isEqualTo("trending");
        assertThat(event.id()).matches("\\d+-[0-9a-f]{32}");
        assertThat(event.data()).contains("First").doesNotContain("Second");
        assertThat(changed.data()).contains("First", "Second");
        assertThat(open(STREAM).next().data())
                .isEqualTo(api.get("/api/posts/trending").body());
    }

    @Test
    void itIsTheBoardThatWasAskedFor() {
        viewed(published(ada, "Old", NOW.minusSeconds(200_000)), 1);
        published(ada, "New");
        EventStreamClient client = open(STREAM + "?window=24h&by=viewed&limit=1");

        assertThat(client.next().data())
                .isEqualTo(api.get("/api/posts/trending?window=24h&by=viewed&limit=1")
                        .body())
                .contains("Old")
                .doesNotContain("New");
    }

    @Test
    void timeAloneChangesTheBoard() {
        published(ada, "Leaving", NOW.minusSeconds(24 * 60 * 60));
        EventStreamClient client = open(STREAM + "?window=24h");

        String before = client.next().data();
        CLOCK.set(NOW.plusSeconds(1));

        assertThat(before).contains("Leaving");
        assertThat(client.next().data()).doesNotContain("Leaving");
    }

    @Test
    void whoHasTheBoardAlreadyHearsOfChangesOnly() {
        UUID post = published(ada, "Notes");
        String id = String.valueOf(open(STREAM).next().id());

        EventStreamClient back = open(STREAM, "Last-Event-ID", id);
        assertThat(back.nextOrComment().name()).isNull();
        viewed(post, 7);
        assertThat(back.next().data()).contains("\"views\":7");

        assertThat(open(STREAM, "Last-Event-ID", id).next().data()).contains("\"views\":7");
    }

    @Test
    void commentsShowThatASilentStreamLives() {
        EventStreamClient client = open(STREAM);
        client.next();

        assertThat(client.nextOrComment().name()).isNull();
        assertThat(client.nextOrComment().name()).isNull();
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToComeAgain() {
        EventStreamClient first = open(STREAM);
        open(STREAM);
        open(STREAM);

        Response refused = api.get(STREAM);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problemType()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        first.close();
        Awaitility.await().until(() -> listeners.all().size() < 3);
        assertThat(open(STREAM).next().name()).isEqualTo("trending");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThat(api.get(STREAM + "?window=1h").problemFields()).containsExactly("window");
        assertThat(api.get(STREAM + "?limit=101").problemFields()).containsExactly("limit");
        assertThat(api.send("HEAD", STREAM, null).status()).isEqualTo(200);
    }

    @Test
    void theStreamEndsBeforeTheServerDoes() {
        EventStreamClient client = open(STREAM);
        client.next();

        stream.stop();

        client.awaitEnd();
        assertThat(listeners.all()).isEmpty();
        assertThat(api.get(STREAM).status()).isEqualTo(503);
        stream.start();
        assertThat(open(STREAM).next().name()).isEqualTo("trending");
    }

    private EventStreamClient open(String path, String... headers) {
        EventStreamClient client = api.follow(path, headers);
        opened.add(client);
        return client;
    }
}
