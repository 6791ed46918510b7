package dev.tidings.query.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a list is about. Null stands for any.
 *
 * @param author      who wrote them
 * @param published   whether they are published
 * @param verified    whether their authors are verified
 * @param tag         what they are found under, in its one form
 * @param createdFrom the earliest instant of creation, included
 * @param createdTo   the latest instant of creation, included
 * @param text        words to be found in them, as one types them into a web search
 * @param featured    whether only featured ones are wanted
 * @param favouredBy  the reader whose favourites they are
 */
record PostFilter(
        @Nullable UUID author,
        @Nullable Boolean published,
        @Nullable Boolean verified,
        @Nullable String tag,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable String text,
        boolean featured,
        @Nullable UUID favouredBy) {

    static PostFilter ofAuthor(UUID author, @Nullable Boolean published) {
        return new PostFilter(author, published, null, null, null, null, null, false, null);
    }

    static PostFilter ofFeatured() {
        return new PostFilter(null, null, null, null, null, null, null, true, null);
    }

    /** Whether the newest posts that it lets through are like all others. */
    boolean isBroad() {
        return author == null && tag == null && createdFrom == null && createdTo == null && favouredBy == null;
    }
}
