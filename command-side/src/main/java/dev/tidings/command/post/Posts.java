package dev.tidings.command.post;

import dev.tidings.command.change.AggregateReader;
import java.util.Optional;
import java.util.UUID;

/** Posts as the log has them now. */
public final class Posts {

    private final AggregateReader<Post> reader;

    /** Reads with the given reader. */
    public Posts(AggregateReader<Post> reader) {
        this.reader = reader;
    }

    /** The post; nothing where it never was. */
    public Optional<Found> find(UUID postId) {
        return reader.read(
                postId,
                post -> new Found(post.version(), post.invoke(Post::state).visibility()));
    }

    /** Who may know of a post, at a version of its stream. */
    public record Found(long version, PostVisibility visibility) {}
}
