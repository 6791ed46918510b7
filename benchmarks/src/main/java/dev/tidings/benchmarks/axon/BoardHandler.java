package dev.tidings.benchmarks.axon;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the board, event by event. */
record BoardHandler(BoardEntries entries) {

    /** What must be handled in order. */
    static Object sequence(TidingsEvent event) {
        return switch (event) {
            case PostEvent post -> post.postId();
            case PostViewsRecorded views -> views.postId();
            default -> event.stream();
        };
    }

    @EventHandler
    void on(PostDrafted event) {
        entries.save(new BoardEntry(event.postId(), event.authorId(), event.createdAt()));
    }

    @EventHandler
    void on(PostPublished event) {
        entries.findById(event.postId()).ifPresent(entry -> entry.published = true);
    }

    @EventHandler
    void on(PostViewsRecorded event) {
        entries.findById(event.postId()).ifPresent(entry -> entry.views += event.count());
    }
}
