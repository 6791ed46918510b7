package dev.tidings.query.postcount;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many posts a user has.
 *
 * @param username  null once the user is erased
 * @param posts     all of them, drafts included
 * @param published the published ones
 */
record PostCountResponse(UUID userId, @Nullable String username, long posts, long published) {

    static PostCountResponse of(PostCount count) {
        return new PostCountResponse(count.userId, count.username, count.posts, count.published);
    }
}
