package dev.tidings.query.postcount;

import dev.tidings.query.user.SuspendedUsers;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the queries of {@link PostCountLists}; Spring Data finds it by its name. The limit stands in the text and is no
 * parameter: PostgreSQL would make a plan for each execution, for without knowing the limit it thinks little of the plan
 * that it could keep.
 */
class PostCountListsImpl implements PostCountLists {

    private static final String BY_POSTS_DESCENDING = """
            select * from post_count
             where (posts, user_id) < (:value, :userId) and user_id not in {suspended}
             order by posts desc, user_id desc
             limit {limit}
            """;

    private static final String BY_POSTS = """
            select * from post_count
             where (posts, user_id) > (:value, :userId) and user_id not in {suspended}
             order by posts, user_id
             limit {limit}
            """;

    private static final String BY_NAME = """
            select * from post_count
             where (username_key, user_id) > (:value, :userId) and user_id not in {suspended}
             order by username_key, user_id
             limit {limit}
            """;

    private static final String BY_PUBLISHED_DESCENDING = """
            select * from post_count
             where published > 0 and (published, user_id) < (:value, :userId) and user_id not in {suspended}
             order by published desc, user_id desc
             limit {limit}
            """;

    private final EntityManager entityManager;

    PostCountListsImpl(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostCount> findByPostsDescending(long posts, UUID userId, int limit) {
        return find(BY_POSTS_DESCENDING, posts, userId, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostCount> findByPosts(long posts, UUID userId, int limit) {
        return find(BY_POSTS, posts, userId, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostCount> findByName(String usernameKey, UUID userId, int limit) {
        return find(BY_NAME, usernameKey, userId, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostCount> findByPublishedDescending(long published, UUID userId, int limit) {
        return find(BY_PUBLISHED_DESCENDING, published, userId, limit);
    }

    @SuppressWarnings("unchecked") // The query makes nothing but counts.
    private List<PostCount> find(String sql, Object value, UUID userId, int limit) {
        return entityManager
                .createNativeQuery(
                        sql.replace("{suspended}", SuspendedUsers.IDS).replace("{limit}", Integer.toString(limit)),
                        PostCount.class)
                .setParameter("value", value)
                .setParameter("userId", userId)
                .getResultList();
    }
}
