package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.post.PostVisibility;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One view that waits to be recorded.
 *
 * @param reader   null for somebody who is not logged in
 * @param position where in the log it came to stand, once it is durable
 */
record View(UUID postId, @Nullable Actor reader, CompletableFuture<Long> position) {

    View(UUID postId, @Nullable Actor reader) {
        this(postId, reader, new CompletableFuture<>());
    }

    boolean isAllowedBy(@Nullable PostVisibility visibility) {
        return visibility != null && visibility.isFor(reader);
    }
}
