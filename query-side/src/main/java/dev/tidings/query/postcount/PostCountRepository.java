package dev.tidings.query.postcount;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code post_count}, always behind a place in the list that the index leads to at once. */
@Transactional(readOnly = true)
interface PostCountRepository extends Repository<PostCount, UUID> {

    @NativeQuery("""
            select * from post_count
             where (posts, user_id) < (:posts, :userId)
             order by posts desc, user_id desc
             limit :limit
            """)
    List<PostCount> findByPostsDescending(long posts, UUID userId, int limit);

    @NativeQuery("""
            select * from post_count
             where (posts, user_id) > (:posts, :userId)
             order by posts, user_id
             limit :limit
            """)
    List<PostCount> findByPosts(long posts, UUID userId, int limit);

    @NativeQuery("""
            select * from post_count
             where (username_key, user_id) > (:usernameKey, :userId)
             order by username_key, user_id
             limit :limit
            """)
    List<PostCount> findByName(String usernameKey, UUID userId, int limit);

    /** Only users with published posts. */
    @NativeQuery("""
            select * from post_count
             where published > 0 and (published, user_id) < (:published, :userId)
             order by published desc, user_id desc
             limit :limit
            """)
    List<PostCount> findByPublishedDescending(long published, UUID userId, int limit);
}
