package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.post.PostVisibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One view.
 *
 * @param reader null for somebody who is not logged in
 */
record View(UUID postId, @Nullable Actor reader) {

    boolean isAllowedBy(@Nullable PostVisibility visibility) {
        return visibility != null && visibility.isFor(reader);
    }
}
