package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EventLogTest {

    private final DataSource database = TestDatabase.create();
    private final Node writer = new Node(database);
    private final Node reader = new Node(database);

    @AfterEach
    void closeNodes() {
        writer.close();
        reader.close();
    }

    @Test
    void aReaderBehindGetsAllThatHappenedSinceInOrder() throws InterruptedException {
        append(5_000);

        List<TrackedEventMessage<?>> seen = reader.follow(1_000, 4_000);

        assertThat(seen.stream().map(Node::position))
                .containsExactlyElementsOf(IntStream.rangeClosed(1_001, 5_000)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void aStreamIsReadPartByPart() {
        UUID stream = UUID.randomUUID();
        for (int version = 0; version < 6; version++) {
            writer.append(stream.toString(), version, "event " + version);
        }
        long bytes = "\"event 0\"".length();

        assertThat(reader.log().ofStream(stream, 2, 3, 1000))
                .extracting(message -> message.getPayload())
                .isEqualTo(List.of("event 2", "event 3", "event 4"));
        assertThat(reader.log().ofStream(stream, 4, 3, 1000)).hasSize(2);
        assertThat(reader.log().ofStream(stream, 0, 9, 2 * bytes)).hasSize(2);
        assertThat(reader.log().ofStream(stream, 0, 9, 2 * bytes + 1)).hasSize(3);
        assertThat(reader.log().ofStream(stream, 0, 9, 1)).hasSize(1);
        assertThat(reader.log().ofStream(stream, 6, 9, 1000)).isEmpty();
    }

    @Test
    void aPositionIsAwaited() throws InterruptedException {
        assertThat(reader.log().await(1, Duration.ofMillis(10))).isFalse();
        append(1);
        assertThat(reader.log().await(1, Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void severalReadersAtTheEndSeeTheSameEvents() throws InterruptedException {
        append(10);
        try (var one = reader.log().openStream(null);
                var two = reader.log().openStream(null)) {
            for (int round = 1; round <= 10; round++) {
                assertThat(next(one)).isEqualTo(next(two)).isEqualTo("event " + (round - 1));
            }
            writer.append("later", 0, "a");
            assertThat(next(one)).isEqualTo("a");
            writer.append("later", 1, "b");
            assertThat(next(one)).isEqualTo("b");
            assertThat(next(two)).isEqualTo("a");
            assertThat(next(two)).isEqualTo("b");
        }
    }

    @Test
    void aReaderIsCalledWhenAnotherNodeAppends() {
        AtomicInteger called = new AtomicInteger();
        try (var stream = reader.log().openStream(null)) {
            stream.setOnAvailableCallback(called::incrementAndGet);

            writer.append("a", 0, "new");

            await().untilAtomic(called, greaterThan(0));
        }
    }

    @Test
    void aLostNotificationIsMadeUpForByLooking() throws InterruptedException {
        try (var stream = reader.log().openStream(null)) {
            new JdbcTemplate(database).update("""
                            insert into event_store.event
                            values (1, null, null, null, 'java.lang.String', 0, '"unannounced"',
                                    '{"eventId":"x"}', now())
                            """);

            assertThat(next(stream)).isEqualTo("unannounced");
        }
    }

    @Test
    void listeningGoesOnAfterTheConnectionWasLost() throws InterruptedException {
        try (var stream = reader.log().openStream(null)) {
            new JdbcTemplate(database).queryForList("""
                            select pg_terminate_backend(pid)
                            from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                            """);
            await().ignoreExceptions().until(() -> {
                writer.engine().appendEvents(new GenericEventMessage<>("back", Map.of("k", "v")));
                return true;
            });

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            TrackedEventMessage<?> event = stream.nextAvailable();
            assertThat(event.getPayload()).isEqualTo("back");
            assertThat(event.getMetaData()).isEqualTo(Map.of("k", "v"));
            assertThat(event).isNotInstanceOf(DomainEventMessage.class);
        }
    }

    private void append(int count) {
        writer.engine()
                .appendEvents(IntStream.range(0, count)
                        .mapToObj(version -> Node.event("a", version, "event " + version))
                        .toList());
    }

    private static Object next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        return stream.nextAvailable().getPayload();
    }
}
