package dev.tidings.benchmarks.database;

import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostViewsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * A month of a service's life: of ten events one drafts a post and one publishes it, three edit and five tell of views.
 * The same number of events is always the same mix.
 */
public final class EventMix {

    private static final int AUTHORS = 1_000;

    private static final String CONTENT = "It was a bright cold day in April. ".repeat(6);

    private final Random random = new Random(42);
    private final Instant start = Instant.now().minus(Duration.ofDays(30));
    private final Duration pace;
    private final int authors;
    private final int[] versions;
    private int posts;

    private EventMix(int events, int authors) {
        this.authors = authors;
        this.pace = Duration.ofDays(30).dividedBy(events);
        this.versions = new int[events / 10 + 1];
    }

    /** So many events of a thousand authors' posts, in order. */
    public static Stream<EventMessage<?>> of(int events) {
        EventMix mix = new EventMix(events, AUTHORS);
        return IntStream.range(0, events).mapToObj(mix::event);
    }

    /** Drafts and publishes so many posts of so many authors, and nothing else. */
    public static Stream<EventMessage<?>> posts(int posts, int authors) {
        EventMix mix = new EventMix(2 * posts, authors);
        return IntStream.range(0, posts)
                .boxed()
                .flatMap(post -> Stream.of(mix.drafted(post, 2 * post), mix.published(post, 2 * post + 1)));
    }

    private EventMessage<?> event(int number) {
        return switch (number % 10) {
            case 0 -> drafted(posts, number);
            case 1 -> published(posts++, number);
            case 2, 5, 8 -> edited(random.nextInt(posts), number);
            default -> viewed(random.nextInt(posts), number);
        };
    }

    private EventMessage<?> drafted(int post, int number) {
        return inStream(
                post, 0, number, new PostDrafted(Ids.post(post), author(post), "Post " + post, CONTENT, at(number)));
    }

    private EventMessage<?> published(int post, int number) {
        return inStream(post, 1, number, new PostPublished(Ids.post(post), author(post)));
    }

    private EventMessage<?> edited(int post, int number) {
        int version = 2 + versions[post]++;
        return inStream(post, version, number, new PostEdited(Ids.post(post), author(post), "Edit " + number, CONTENT));
    }

    private EventMessage<?> viewed(int post, int number) {
        PostViewsRecorded views = new PostViewsRecorded(Ids.post(post), 1 + random.nextInt(5));
        return new GenericEventMessage<>(UUID.randomUUID().toString(), views, Map.of(), at(number));
    }

    private EventMessage<?> inStream(int post, int version, int number, Object payload) {
        return new GenericDomainEventMessage<>(
                "post",
                Ids.post(post).toString(),
                version,
                payload,
                Map.of(),
                UUID.randomUUID().toString(),
                at(number));
    }

    private UUID author(int post) {
        return Ids.author(post % authors);
    }

    private Instant at(int number) {
        return start.plus(pace.multipliedBy(number));
    }
}
