package dev.tidings.command.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.command.change.StreamHeads;
import dev.tidings.command.post.PostVisibility;
import dev.tidings.command.post.Posts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may view which post, remembered together with the version of the post's stream. What is remembered counts only
 * while the stream still ends there, whichever node changed it: one round trip tells that of many posts. Thread-safe.
 */
final class ViewedPosts {

    private static final int REMEMBERED = 50_000;

    private final Posts posts;
    private final StreamHeads streamHeads;
    private final Cache<UUID, Posts.Found> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ViewedPosts(Posts posts, StreamHeads streamHeads) {
        this.posts = posts;
        this.streamHeads = streamHeads;
    }

    /** Makes sure that something is remembered of the post, so that {@link #current} need not load it. */
    void prepare(UUID postId) {
        if (remembered.getIfPresent(postId) == null) {
            load(postId);
        }
    }

    /** Who may view each of the posts now. A post that never was is absent. */
    Map<UUID, PostVisibility> current(Collection<UUID> postIds) {
        Map<UUID, PostVisibility> visibilities = new HashMap<>();
        streamHeads.versions(postIds).forEach((postId, version) -> {
            Posts.Found known = remembered.getIfPresent(postId);
            Posts.Found current = known != null && known.version() == version ? known : load(postId);
            if (current != null) {
                visibilities.put(postId, current.visibility());
            }
        });
        return visibilities;
    }

    private Posts.@Nullable Found load(UUID postId) {
        Posts.Found found = posts.find(postId).orElse(null);
        if (found != null) {
            remembered.put(postId, found);
        }
        return found;
    }
}
