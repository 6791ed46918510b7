package dev.tidings.command.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.command.change.StreamHeads;
import dev.tidings.command.database.CommandDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may know of which post, remembered together with the version of the post's stream. What is remembered counts only
 * while the stream still ends there, whichever node changed it: one round trip tells that of many posts. Thread-safe.
 */
@Component
public final class PostVisibilities {

    /** Of the heap: with 256 MB, some 100 000 posts. */
    private static final int SHARE_OF_HEAP = 16;

    /** What one takes with its keys and links. */
    private static final int BYTES = 160;

    private final Posts posts;
    private final StreamHeads streamHeads;
    private final Cache<UUID, Posts.Found> remembered = Caffeine.newBuilder()
            .maximumSize(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES)
            .build();

    PostVisibilities(Posts posts, CommandDatabase database) {
        this.posts = posts;
        this.streamHeads = new StreamHeads(database);
    }

    /** Makes sure that something is remembered of the post, so that {@link #current} need not load it. */
    public void prepare(UUID postId) {
        if (remembered.getIfPresent(postId) == null) {
            load(postId);
        }
    }

    /** Who may know of each of the posts now. A post that never was is absent. */
    public Map<UUID, PostVisibility> current(Collection<UUID> postIds) {
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

    /** Who may know of the post now; nothing where it never was. */
    public Optional<PostVisibility> current(UUID postId) {
        return Optional.ofNullable(current(List.of(postId)).get(postId));
    }

    private Posts.@Nullable Found load(UUID postId) {
        Posts.Found found = posts.find(postId).orElse(null);
        if (found != null) {
            remembered.put(postId, found);
        }
        return found;
    }
}
