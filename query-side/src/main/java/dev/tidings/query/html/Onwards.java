package dev.tidings.query.html;

import dev.tidings.query.post.PostLink;
import dev.tidings.query.post.RelatedPosts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on from a post, as its page shows it.
 *
 * @param previous what its author published before it; null where there is nothing
 * @param next     what its author published after it; null likewise
 */
record Onwards(
        List<Place> related,
        @Nullable Place previous,
        @Nullable Place next) {

    static Onwards of(RelatedPosts posts) {
        return new Onwards(
                posts.items().stream().map(Place::of).toList(), placeOf(posts.previous()), placeOf(posts.next()));
    }

    public boolean isAnywhere() {
        return previous != null || next != null || !related.isEmpty();
    }

    private static @Nullable Place placeOf(@Nullable PostLink post) {
        return post == null ? null : Place.of(post);
    }

    /** A post that a link leads to. */
    record Place(String title, String path, String author) {

        static Place of(PostLink post) {
            return new Place(post.title(), Paths.post(post.slug()), Words.author(post.author()));
        }
    }
}
