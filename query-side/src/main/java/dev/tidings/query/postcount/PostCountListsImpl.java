package dev.tidings.query.postcount;

import dev.tidings.query.direct.DirectReads;
import dev.tidings.query.user.SuspendedUsers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs the queries of {@link PostCountLists}; Spring Data finds it by its name. The limit stands in the text and is no
 * parameter: PostgreSQL would make a plan for each execution, for without knowing the limit it thinks little of the plan
 * that it could keep.
 */
class PostCountListsImpl implements PostCountLists {

    private static final String BY_POSTS_DESCENDING = """
            select user_id, username, username_key, posts, published from post_count
             where (posts, user_id) < (:value, :userId) and user_id not in {suspended}
             order by posts desc, user_id desc
             limit {limit}
            """;

    private static final String BY_POSTS = """
            select user_id, username, username_key, posts, published from post_count
             where (posts, user_id) > (:value, :userId) and user_id not in {suspended}
             order by posts, user_id
             limit {limit}
            """;

    private static final String BY_NAME = """
            select user_id, username, username_key, posts, published from post_count
             where (username_key, user_id) > (:value, :userId) and user_id not in {suspended}
             order by username_key, user_id
             limit {limit}
            """;

    private static final String BY_PUBLISHED_DESCENDING = """
            select user_id, username, username_key, posts, published from post_count
             where published > 0 and (published, user_id) < (:value, :userId) and user_id not in {suspended}
             order by published desc, user_id desc
             limit {limit}
            """;

    private final DirectReads reads;

    PostCountListsImpl(DirectReads reads) {
        this.reads = reads;
    }

    @Override
    public List<PostCount> findByPostsDescending(long posts, UUID userId, int limit) {
        return find(BY_POSTS_DESCENDING, posts, userId, limit);
    }

    @Override
    public List<PostCount> findByPosts(long posts, UUID userId, int limit) {
        return find(BY_POSTS, posts, userId, limit);
    }

    @Override
    public List<PostCount> findByName(String usernameKey, UUID userId, int limit) {
        return find(BY_NAME, usernameKey, userId, limit);
    }

    @Override
    public List<PostCount> findByPublishedDescending(long published, UUID userId, int limit) {
        return find(BY_PUBLISHED_DESCENDING, published, userId, limit);
    }

    private List<PostCount> find(String sql, Object value, UUID userId, int limit) {
        return reads.list(
                sql.replace("{suspended}", SuspendedUsers.IDS).replace("{limit}", Integer.toString(limit)),
                PostCountListsImpl::count,
                Map.of("value", value, "userId", userId));
    }

    private static PostCount count(ResultSet row, int number) throws SQLException {
        PostCount count = new PostCount();
        count.userId = row.getObject(1, UUID.class);
        count.username = row.getString(2);
        count.usernameKey = row.getString(3);
        count.posts = row.getLong(4);
        count.published = row.getLong(5);
        return count;
    }
}
