package dev.tidings.query.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the read tables have of one user, a few rows at a time: a post may be large, and whoever reads may be slow, who
 * holds no connection meanwhile. A row is a map from names, as the API has them, to values that JSON knows.
 */
@Component
class OwnRows {

    private static final int PAGE = 100;
    private static final int POSTS = 4;

    private static final String PROFILE = """
            select id, username, email, email_proved as "emailProved", bio, image, verified, roles,
                   created_at as "createdAt"
              from user_profile
             where id = ? and not erased
            """;

    private static final String OWN_POSTS = """
            select id, slug, title, summary, tags, published, created_at as "createdAt", updated_at as "updatedAt",
                   published_at as "publishedAt", scheduled_at as "scheduledAt", content
              from post
             where author_id = ? and id > ?
             order by id
             limit ?
            """;

    private static final String COMMENTS = """
            select id, post_id as "postId", created_at as "createdAt", body
              from comment
             where author_id = ? and id > ?
             order by id
             limit ?
            """;

    private static final String FAVOURITES = """
            select f.post_id as id, p.slug, p.title
              from favourite f
              left join post p on p.id = f.post_id and p.published
             where f.reader_id = ? and f.post_id > ?
             order by f.post_id
             limit ?
            """;

    private static final String FOLLOWED = """
            select f.user_id as id, u.username
              from follow f
              left join user_profile u on u.id = f.user_id
             where f.reader_id = ? and f.user_id > ?
             order by f.user_id
             limit ?
            """;

    private final JdbcClient readModel;

    OwnRows(@Qualifier("readerDataSource") DataSource readerDataSource) {
        this.readModel = JdbcClient.create(readerDataSource);
    }

    /** What the user is; nothing where there is no such user. */
    List<Map<String, @Nullable Object>> profile(UUID user) {
        return readModel.sql(PROFILE).param(user).query((row, n) -> values(row)).list();
    }

    void posts(UUID user, RowConsumer each) {
        walk(OWN_POSTS, user, POSTS, each);
    }

    void comments(UUID user, RowConsumer each) {
        walk(COMMENTS, user, PAGE, each);
    }

    void favourites(UUID user, RowConsumer each) {
        walk(FAVOURITES, user, PAGE, each);
    }

    void followed(UUID user, RowConsumer each) {
        walk(FOLLOWED, user, PAGE, each);
    }

    private void walk(String sql, UUID user, int limit, RowConsumer each) {
        UUID last = new UUID(0, 0);
        List<Map<String, @Nullable Object>> page;
        do {
            page = readModel
                    .sql(sql)
                    .params(user, last, limit)
                    .query((row, n) -> values(row))
                    .list();
            page.forEach(each::accept);
            last = page.isEmpty()
                    ? last
                    : (UUID) Objects.requireNonNull(page.getLast().get("id"));
        } while (page.size() == limit);
    }

    private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column), value(row, column));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case Timestamp ignored -> instant(row, column);
            case Array array -> Arrays.asList((Object[]) array.getArray());
            default -> value;
        };
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
