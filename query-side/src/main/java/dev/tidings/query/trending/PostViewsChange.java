package dev.tidings.query.trending;

import dev.tidings.events.PostEvent.PostDrafted;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a batch means for one post on the board, folded together. */
final class PostViewsChange {

    private final UUID postId;
    private @Nullable PostDrafted drafted;
    private @Nullable Boolean published;
    private boolean deleted;
    private long views;
    private @Nullable TreeMap<Integer, Long> viewsByHour;

    PostViewsChange(UUID postId) {
        this.postId = postId;
    }

    void draft(PostDrafted event) {
        drafted = event;
    }

    void publish(boolean now) {
        published = now;
    }

    void delete() {
        deleted = true;
    }

    /**
     * Counts views, by the hour only where one of the windows still reaches back to it.
     *
     * @param firstHour of the longest window
     */
    void view(long count, int hour, int firstHour) {
        views += count;
        if (hour >= firstHour) {
            if (viewsByHour == null) {
                viewsByHour = new TreeMap<>();
            }
            viewsByHour.merge(hour, count, Long::sum);
        }
    }

    UUID postId() {
        return postId;
    }

    UUID authorId() {
        return draftedEvent().authorId();
    }

    Instant createdAt() {
        return draftedEvent().createdAt();
    }

    /** Null where it stays as it is. */
    @Nullable
    Boolean published() {
        return published;
    }

    long views() {
        return views;
    }

    /** The views since the beginning of an hour. */
    long viewsSince(int hour) {
        if (viewsByHour == null) {
            return 0;
        }
        long sum = 0;
        for (long count : viewsByHour.tailMap(hour, true).values()) {
            sum += count;
        }
        return sum;
    }

    Map<Integer, Long> viewsByHour() {
        return viewsByHour == null ? Map.of() : viewsByHour;
    }

    boolean isNew() {
        return drafted != null && !deleted;
    }

    boolean isChanged() {
        return drafted == null && !deleted;
    }

    boolean isGone() {
        return drafted == null && deleted;
    }

    private PostDrafted draftedEvent() {
        if (drafted == null) {
            throw new IllegalStateException(postId + " was not drafted in this batch");
        }
        return drafted;
    }
}
