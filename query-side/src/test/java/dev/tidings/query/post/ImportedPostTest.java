package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Posts whose events say that they happened before the log came to know of them. */
class ImportedPostTest {

    private static final UUID POST = new UUID(0, 1);
    private static final UUID AUTHOR = new UUID(0, 2);
    private static final Instant WRITTEN = Instant.parse("2013-01-01T00:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2013-02-01T00:00:00Z");
    private static final Instant CHANGED = Instant.parse("2014-03-01T00:00:00Z");
    private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");

    private final PostChanges post = new PostChanges(POST, AUTHOR);

    @Test
    void aPostIsAsOldAsItSays() {
        apply(
                0,
                new PostDrafted(
                        POST, AUTHOR, "Old news", "From elsewhere", null, List.of(), "old-news", WRITTEN, CHANGED));
        apply(1, new PostPublished(POST, AUTHOR, PUBLISHED));

        assertThat(post.createdAt()).isEqualTo(WRITTEN);
        assertThat(post.updatedAt()).isEqualTo(CHANGED);
        assertThat(post.publishedAt()).isEqualTo(PUBLISHED);
    }

    @Test
    void aPostThatIsPublishedHereAgainIsPublishedThen() {
        apply(0, new PostDrafted(POST, AUTHOR, "Old news", "From elsewhere", WRITTEN));
        apply(1, new PostPublished(POST, AUTHOR, PUBLISHED));
        apply(2, new PostUnpublished(POST, AUTHOR));
        apply(3, new PostPublished(POST, AUTHOR));

        assertThat(post.updatedAt()).isEqualTo(WRITTEN);
        assertThat(post.publishedAt()).isEqualTo(IMPORTED);
    }

    private void apply(long version, PostEvent event) {
        post.apply(event, recorded(version, event));
    }

    private static Envelope<TidingsEvent> recorded(long version, PostEvent event) {
        return new Envelope<>(version + 1, version, IMPORTED, event);
    }
}
