package dev.tidings.query.postcount;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.SealedText;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UsernameChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What the events of one batch mean for counts and names, folded together. */
final class PostCountChanges {

    private final Map<UUID, Optional<SealedText>> names = new HashMap<>();
    private final Map<UUID, PostPresence> posts = new HashMap<>();
    private final Map<UUID, CountChange> counts = new HashMap<>();

    void apply(TidingsEvent event) {
        switch (event) {
            case UserEvent user -> applyUser(user);
            case PostEvent post -> applyPost(post);
            default -> {}
        }
    }

    private void applyUser(UserEvent event) {
        switch (event) {
            case UserRegistered registered -> names.put(registered.userId(), Optional.of(registered.username()));
            case UsernameChanged changed -> names.put(changed.userId(), Optional.of(changed.username()));
            case UserErased erased -> names.put(erased.userId(), Optional.empty());
            default -> {}
        }
    }

    private void applyPost(PostEvent event) {
        switch (event) {
            case PostDrafted drafted -> {
                countsOf(drafted.authorId()).addPosts(1);
                post(drafted).drafted();
            }
            case PostPublished published -> post(published).published();
            case PostUnpublished unpublished -> post(unpublished).unpublished();
            case PostDeleted deleted -> {
                countsOf(deleted.authorId()).addPosts(-1);
                post(deleted).deleted();
            }
            default -> {}
        }
    }

    /** The newest name of each user who got one; nothing for a user who was erased. */
    Map<UUID, Optional<SealedText>> names() {
        return names;
    }

    /** Posts that were not published before the batch, and are now. */
    List<UUID> gained() {
        return counted(PostPresence::isGained, 1);
    }

    /** Posts that were published before the batch, and are not now. */
    List<UUID> lost() {
        return counted(PostPresence::isLost, -1);
    }

    /** Posts that are not published now, and perhaps were: {@link #countLost} takes those that were. */
    List<UUID> lostIfPublished() {
        return counted(PostPresence::isLostIfPublished, 0);
    }

    void countLost(List<UUID> postIds) {
        for (UUID postId : postIds) {
            PostPresence post = posts.get(postId);
            if (post != null) {
                countsOf(post.authorId()).addPublished(-1);
            }
        }
    }

    /** Complete once all the lists above were taken. */
    List<CountChange> counts() {
        return counts.values().stream()
                .filter(Predicate.not(CountChange::isNone))
                .toList();
    }

    private List<UUID> counted(Predicate<PostPresence> which, int change) {
        List<UUID> ids = new ArrayList<>();
        for (PostPresence post : posts.values()) {
            if (which.test(post)) {
                ids.add(post.postId());
                countsOf(post.authorId()).addPublished(change);
            }
        }
        return ids;
    }

    private PostPresence post(PostEvent event) {
        return posts.computeIfAbsent(event.postId(), id -> new PostPresence(id, event.authorId()));
    }

    private CountChange countsOf(UUID userId) {
        return counts.computeIfAbsent(userId, CountChange::new);
    }
}
