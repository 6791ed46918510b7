package dev.tidings.standalone;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.NullMarked;

/**
 * A log of a week in which of ten events one drafts a post and one publishes it, three edit and five tell of views. The
 * first post gets most of its views from the very last event: tables that are filled half-way do not know of them.
 */
@NullMarked
final class LongLog {

    static final UUID HOT = post(0);
    static final long HOT_VIEWS = 10_000_000;

    private static final int AUTHORS = 500;
    private static final int TOGETHER = 5_000;
    private static final String CONTENT = "It was a bright cold day in April. ".repeat(3);

    private final int events;
    private final Instant start = Instant.now().minus(Duration.ofDays(6));
    private final int[] versions;
    private int posts;

    private LongLog(int events) {
        this.events = events;
        this.versions = new int[events / 10 + 1];
    }

    /** Appends so many events. */
    static void append(DataSource database, int events) {
        try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                .events(EventType.registry())
                .dataSource(database)
                .build()) {
            LongLog log = new LongLog(events);
            List<EventMessage<?>> some = new ArrayList<>(TOGETHER);
            for (int number = 0; number < events; number++) {
                some.add(log.event(number));
                if (some.size() == TOGETHER || number == events - 1) {
                    engine.appendEvents(some);
                    some.clear();
                }
            }
        }
    }

    private EventMessage<?> event(int number) {
        if (number == events - 1) {
            return views(0, HOT_VIEWS, number);
        }
        return switch (number % 10) {
            case 0 -> inStream(posts, 0, number, drafted(number));
            case 1 -> inStream(posts, 1, number, new PostPublished(post(posts), author(posts++)));
            case 2, 5, 8 -> edited(number * 31 % posts, number);
            default -> views(number * 17 % posts, 1 + number % 5, number);
        };
    }

    private PostDrafted drafted(int number) {
        return new PostDrafted(post(posts), author(posts), "Post " + posts, CONTENT, at(number));
    }

    private EventMessage<?> edited(int post, int number) {
        int version = 2 + versions[post]++;
        return inStream(post, version, number, new PostEdited(post(post), author(post), "Edit " + number, CONTENT));
    }

    private EventMessage<?> views(int post, long count, int number) {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), new PostViewsRecorded(post(post), count), Map.of(), at(number));
    }

    private EventMessage<?> inStream(int post, int version, int number, Object event) {
        return new GenericDomainEventMessage<>(
                "post",
                post(post).toString(),
                version,
                event,
                Map.of(),
                UUID.randomUUID().toString(),
                at(number));
    }

    private Instant at(int number) {
        return start.plus(Duration.ofDays(5).multipliedBy(number).dividedBy(events));
    }

    private static UUID post(int number) {
        return new UUID(0x0194_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static UUID author(int post) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | post % AUTHORS);
    }
}
