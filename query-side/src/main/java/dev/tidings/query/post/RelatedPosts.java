package dev.tidings.query.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on from a post: published posts alone.
 *
 * @param items    those that share most of its tags, among equals the newest first; few
 * @param previous what its author published before it; null where that was nothing, or it is not published
 * @param next     what its author published after it; null likewise
 */
public record RelatedPosts(
        List<PostLink> items,
        @Nullable PostLink previous,
        @Nullable PostLink next) {}
