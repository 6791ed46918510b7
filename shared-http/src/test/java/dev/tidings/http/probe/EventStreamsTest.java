package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.EventStreamClient;
import dev.tidings.http.EventStreamClient.Event;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import dev.tidings.http.stream.EventStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class EventStreamsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EventStreams streams;

    @Autowired
    private TokenIssuer issuer;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port).unchecked();
    }

    @Test
    void whatHappensIsToldAtOnce() {
        try (EventStreamClient stream = api.follow("/api/stream")) {
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");

            api.post("/api/stream");
            Event first = stream.next();
            api.post("/api/stream");
            Event second = stream.next();

            assertThat(first.name()).isEqualTo("happened");
            assertThat(first.id()).isEqualTo("1");
            assertThat(first.json().path("what").asString()).isEqualTo("a\nb");
            assertThat(second.id()).isEqualTo("2");
        }
    }

    @Test
    void whileNothingHappensTheConnectionIsKeptAlive() {
        try (EventStreamClient stream = api.follow("/api/stream")) {
            assertThat(stream.nextOrComment().name()).as("a comment").isNull();
            assertThat(stream.nextOrComment().name()).as("a comment").isNull();
        }
    }

    @Test
    void aClientThatIsGoneIsNoticed() {
        EventStreamClient stream = api.follow("/api/stream");
        await().until(() -> listeners() == 1);
        stream.close();

        await().until(() -> listeners() == 0);
    }

    @Test
    void aClientThatIsGoneIsNoticedWhileThereIsNothingToTellIt() {
        EventStreamClient stream = api.follow("/api/busy-stream");
        await().until(() -> listeners() == 1);
        stream.close();

        await().until(() -> listeners() == 0);
    }

    @Test
    void noClientHasMoreThanItsShareOfStreams() {
        List<EventStreamClient> mine = new ArrayList<>();
        try {
            for (int n = 0; n < 3; n++) {
                mine.add(api.follow("/api/stream"));
            }

            Response oneMore = api.get("/api/stream", "Accept", "text/event-stream");
            assertThat(oneMore.status()).isEqualTo(429);
            assertThat(oneMore.header("Retry-After")).isNotNull();
        } finally {
            mine.forEach(EventStreamClient::close);
        }
        await().until(() -> listeners() == 0);
        api.follow("/api/stream").close();
        await().until(() -> listeners() == 0);
    }

    @Test
    void streamsHoldNoStopUp() {
        try (EventStreamClient stream = api.follow("/api/stream")) {
            await().until(() -> listeners() == 1);
            streams.stop();

            stream.awaitEnd();
        } finally {
            streams.start();
        }
        assertThat(listeners()).isZero();
    }

    @Test
    void aStreamEndsWithTheSessionOfItsListener() {
        UUID user = UUID.randomUUID();
        try (EventStreamClient stream = api.as(issuer.tokenFor(user)).follow("/api/stream")) {
            api.post("/api/stream");
            assertThat(stream.next().name()).isEqualTo("happened");

            issuer.end(user);

            stream.awaitEnd();
        }
        await().until(() -> listeners() == 0);
    }

    @Test
    void aStreamEndsWithAnyRoleThatItsListenerLoses() {
        UUID user = UUID.randomUUID();
        try (EventStreamClient stream =
                api.as(issuer.tokenFor(user, Role.ADMIN, Role.OPERATOR)).follow("/api/stream")) {
            await().until(() -> listeners() == 1);

            issuer.change(user, Role.ADMIN);
            api.post("/api/stream");

            stream.awaitEnd();
        }
    }

    @Test
    void whoAsksForTheHeadersAloneIsNotHeld() {
        assertThat(api.send("HEAD", "/api/stream", null, "Accept", "text/event-stream")
                        .status())
                .isEqualTo(200);
        await().until(() -> listeners() == 0);
    }

    private int listeners() {
        return api.get("/api/listeners").json().path("listeners").asInt();
    }
}
