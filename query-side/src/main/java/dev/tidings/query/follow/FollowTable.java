package dev.tidings.query.follow;

import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.uuids;

import dev.tidings.query.batch.Counts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.springframework.stereotype.Component;

/** Writes {@code follow} and {@code follower_count}, many rows a statement. */
@Component
class FollowTable {

    private static final String DELETE_ALL_OF = "delete from follow where reader_id = any (?) returning user_id";

    private static final String DELETE_ALL_FOR = "delete from follow where user_id = any (?) returning user_id";

    private static final String DELETE = """
            delete from follow f
            using unnest(?, ?) as c (reader_id, user_id)
            where f.reader_id = c.reader_id and f.user_id = c.user_id
            returning f.user_id
            """;

    private static final String INSERT = """
            insert into follow (reader_id, user_id)
            select * from unnest(?, ?)
            on conflict do nothing
            returning user_id
            """;

    private static final String COUNT = """
            insert into follower_count (user_id, followers)
            select * from unnest(?, ?)
            on conflict (user_id) do update set followers = follower_count.followers + excluded.followers
            """;

    private static final String FORGET_NONE = "delete from follower_count where user_id = any (?) and followers = 0";

    private final JdbcTemplate jdbc;

    FollowTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void write(FollowChanges changes) {
        Counts counts = new Counts();
        if (!changes.erased().isEmpty()) {
            counts.removeAll(users(DELETE_ALL_OF, uuids(changes.erased())));
            counts.removeAll(users(DELETE_ALL_FOR, uuids(changes.erased())));
        }
        List<Follow> ended = changes.follows(false);
        if (!ended.isEmpty()) {
            counts.removeAll(users(DELETE, uuids(ended, Follow::readerId), uuids(ended, Follow::userId)));
        }
        List<Follow> begun = changes.follows(true);
        if (!begun.isEmpty()) {
            counts.addAll(users(INSERT, uuids(begun, Follow::readerId), uuids(begun, Follow::userId)));
        }
        count(counts.changes());
    }

    private void count(Map<UUID, Long> changes) {
        if (!changes.isEmpty()) {
            jdbc.update(COUNT, uuids(changes.keySet()), longs(changes.values(), change -> change));
            jdbc.update(FORGET_NONE, uuids(changes.keySet()));
        }
    }

    private List<UUID> users(String statement, SqlValue... columns) {
        return jdbc.query(statement, (row, number) -> row.getObject(1, UUID.class), (Object[]) columns);
    }
}
