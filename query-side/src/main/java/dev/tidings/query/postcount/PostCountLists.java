package dev.tidings.query.postcount;

import java.util.List;
import java.util.UUID;

/** Lists of post counts, always behind a place in the list that an index leads to at once. */
interface PostCountLists {

    List<PostCount> findByPostsDescending(long posts, UUID userId, int limit);

    List<PostCount> findByPosts(long posts, UUID userId, int limit);

    List<PostCount> findByName(String usernameKey, UUID userId, int limit);

    /** Only users with published posts. */
    List<PostCount> findByPublishedDescending(long published, UUID userId, int limit);
}
