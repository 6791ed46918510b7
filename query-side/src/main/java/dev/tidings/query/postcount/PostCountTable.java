package dev.tidings.query.postcount;

import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code post_count} and the posts that it counts as published, many rows a statement. */
@Component
class PostCountTable {

    private static final String WRITE_NAMES = """
            insert into post_count (user_id, username, username_key, posts, published)
            select user_id, username, username_key, 0, 0
              from unnest(?, ?, ?) as u (user_id, username, username_key)
            on conflict (user_id) do update
               set username = excluded.username, username_key = excluded.username_key
            """;

    private static final String ADD_COUNTS = """
            insert into post_count (user_id, username_key, posts, published)
            select user_id, '~', posts, published
              from unnest(?, ?, ?) as c (user_id, posts, published)
            on conflict (user_id) do update
               set posts = post_count.posts + excluded.posts, published = post_count.published + excluded.published
            """;

    private static final String ADD_PUBLISHED = "insert into post_count_published (post_id) select unnest(?)";

    private static final String REMOVE_PUBLISHED =
            "delete from post_count_published where post_id = any (?) returning post_id";

    private final JdbcTemplate jdbc;

    PostCountTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void writeNames(List<UserName> names) {
        if (!names.isEmpty()) {
            jdbc.update(
                    WRITE_NAMES,
                    uuids(names, UserName::userId),
                    texts(names, UserName::username),
                    texts(names, UserName::key));
        }
    }

    void addCounts(List<CountChange> counts) {
        if (!counts.isEmpty()) {
            jdbc.update(
                    ADD_COUNTS,
                    uuids(counts, CountChange::userId),
                    longs(counts, CountChange::posts),
                    longs(counts, CountChange::published));
        }
    }

    void addPublished(List<UUID> postIds) {
        if (!postIds.isEmpty()) {
            jdbc.update(ADD_PUBLISHED, uuids(postIds));
        }
    }

    /** The ones of these posts that were published. */
    List<UUID> removePublished(List<UUID> postIds) {
        if (postIds.isEmpty()) {
            return List.of();
        }
        return jdbc.query(REMOVE_PUBLISHED, (row, number) -> row.getObject(1, UUID.class), uuids(postIds));
    }
}
