package dev.tidings.query.comment;

import dev.tidings.events.CommentEvent.CommentWritten;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the events of one batch mean for comments: those that were there before go first, then new ones come. */
final class CommentChanges {

    /** A comment that the batch brings, at a position of the log. */
    record Written(CommentWritten event, long position, Instant createdAt) {}

    private final Map<UUID, Written> written = new LinkedHashMap<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<UUID> postsGone = new LinkedHashSet<>();

    void write(CommentWritten event, long position, Instant createdAt) {
        written.put(event.commentId(), new Written(event, position, createdAt));
    }

    void delete(UUID commentId) {
        if (written.remove(commentId) == null) {
            gone.add(commentId);
        }
    }

    void deleteAllOf(UUID postId) {
        written.values().removeIf(comment -> comment.event().postId().equals(postId));
        postsGone.add(postId);
    }

    Collection<Written> written() {
        return written.values();
    }

    Set<UUID> gone() {
        return gone;
    }

    /** Posts whose comments go with them. */
    Set<UUID> postsGone() {
        return postsGone;
    }
}
