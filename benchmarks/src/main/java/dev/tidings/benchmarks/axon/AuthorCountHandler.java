package dev.tidings.benchmarks.axon;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the counts, event by event. */
record AuthorCountHandler(AuthorCounts counts) {

    /** What must be handled in order. */
    static Object sequence(TidingsEvent event) {
        return switch (event) {
            case PostEvent post -> post.authorId();
            case PostViewsRecorded views -> views.postId();
            default -> event.stream();
        };
    }

    @EventHandler
    void on(PostDrafted event) {
        of(event.authorId()).posts++;
    }

    @EventHandler
    void on(PostPublished event) {
        of(event.authorId()).published++;
    }

    private AuthorCount of(UUID authorId) {
        return counts.findById(authorId).orElseGet(() -> counts.save(new AuthorCount(authorId)));
    }
}
