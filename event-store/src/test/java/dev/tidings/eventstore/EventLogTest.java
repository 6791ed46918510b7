package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EventLogTest {

    private static final Duration LONG = Duration.ofSeconds(10);

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

        assertThat(reader.follow(1_000, 4_000))
                .extracting(LogEntry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1_001, 5_000).boxed().toList());
    }

    @Test
    void aPageEndsWithItsBytesAsWithItsEventsAndHoldsOneAtLeast() {
        append(6);
        long bytes = "\"event 0\"".length();

        assertThat(page(2, new PageLimit(3, 1000))).containsExactly("event 2", "event 3", "event 4");
        assertThat(page(4, new PageLimit(3, 1000))).containsExactly("event 4", "event 5");
        assertThat(page(0, new PageLimit(9, 2 * bytes))).hasSize(2);
        assertThat(page(0, new PageLimit(9, 2 * bytes + 1))).hasSize(3);
        assertThat(page(0, new PageLimit(9, 1))).hasSize(1);
        assertThat(page(6, new PageLimit(9, 1000))).isEmpty();
    }

    @Test
    void whatNobodyNeedsIsLeftOutAndFillsNoPage() {
        append(6);
        String name = page(0, new PageLimit(1, 1), Set.of("nothing"))
                .events()
                .getFirst()
                .name();

        LogPage needed = page(2, new PageLimit(3, 1000), Set.of("nothing"));
        assertThat(needed.events()).extracting(LogEntry::position).containsExactly(3L, 4L, 5L);
        assertThat(needed.leftOut()).isZero();
        LogPage unneeded = page(2, new PageLimit(3, 1), Set.of("nothing", name));
        assertThat(unneeded.events())
                .extracting(LogEntry::position)
                .as("how far it goes")
                .containsExactly(5L);
        assertThat(unneeded.leftOut()).isEqualTo(2);
        assertThat(page(6, new PageLimit(3, 1000), Set.of(name))).isEqualTo(new LogPage(List.of(), 0));
    }

    @Test
    void aStreamIsReadPageByPage() {
        UUID stream = UUID.randomUUID();
        for (int version = 0; version < 6; version++) {
            writer.append(stream.toString(), version, "event " + version);
        }
        long bytes = "\"event 0\"".length();

        assertThat(reader.log().ofStream(stream, 2, new PageLimit(3, 1000)))
                .extracting(Node::text)
                .isEqualTo(List.of("event 2", "event 3", "event 4"));
        assertThat(reader.log().ofStream(stream, 0, new PageLimit(9, 2 * bytes)))
                .hasSize(2);
        assertThat(reader.log().ofStream(stream, 6, new PageLimit(9, 1000))).isEmpty();
    }

    @Test
    void aPositionIsAwaited() throws InterruptedException {
        assertThat(reader.log().await(1, Duration.ofMillis(10))).isFalse();
        append(1);
        assertThat(reader.log().await(1, LONG)).isTrue();
    }

    @Test
    void aFollowerIsCalledWhenAnotherNodeAppendsUntilItIsClosed() {
        AtomicInteger called = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        reader.log().onGrowth(closed::incrementAndGet).close();
        try (Feed.Registration registration = reader.log().onGrowth(called::incrementAndGet)) {
            assertThat(registration).isNotNull();

            writer.append("a", 0, "new");

            await().untilAtomic(called, greaterThan(0));
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void aLostNotificationIsMadeUpForByLooking() throws InterruptedException {
        new JdbcTemplate(database).update("""
                        insert into event_store.event
                        values (1, null, null, null, 'java.lang.String', 0, '"unannounced"', '{}', now())
                        """);

        assertThat(reader.log().awaitBeyond(0, LONG)).isTrue();
        assertThat(reader.log().after(0, new PageLimit(1, 1)))
                .extracting(Node::text)
                .containsExactly("unannounced");
    }

    @Test
    void listeningGoesOnAfterTheConnectionWasLost() throws InterruptedException {
        new JdbcTemplate(database).queryForList("""
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
        await().ignoreExceptions().until(() -> {
            writer.engine().appendEvents(new GenericEventMessage<>("back"));
            return true;
        });

        assertThat(reader.log().awaitBeyond(0, LONG)).isTrue();
    }

    private void append(int count) {
        writer.engine()
                .appendEvents(IntStream.range(0, count)
                        .mapToObj(version -> Node.event("a", version, "event " + version))
                        .toList());
    }

    private LogPage page(long after, PageLimit limit, Set<String> unneeded) {
        return reader.log().after(after, limit, unneeded);
    }

    private List<String> page(long after, PageLimit limit) {
        return reader.log().after(after, limit).stream().map(Node::text).toList();
    }
}
