package dev.tidings.query.favourite;

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

/** Writes {@code favourite} and {@code post_favourite_count}, many rows a statement. */
@Component
class FavouriteTable {

    private static final String DELETE_ALL_OF = "delete from favourite where reader_id = any (?) returning post_id";

    private static final String DELETE = """
            delete from favourite f
            using unnest(?, ?) as c (reader_id, post_id)
            where f.reader_id = c.reader_id and f.post_id = c.post_id
            returning f.post_id
            """;

    private static final String INSERT = """
            insert into favourite (reader_id, post_id)
            select * from unnest(?, ?)
            on conflict do nothing
            returning post_id
            """;

    /** In the order of the rows: segments that add to the same counts wait for one another, and never in a circle. */
    private static final String COUNT = """
            insert into post_favourite_count (post_id, favourites)
            select * from unnest(?, ?)
            on conflict (post_id) do update
               set favourites = post_favourite_count.favourites + excluded.favourites
            """;

    private static final String FORGET_NONE =
            "delete from post_favourite_count where post_id = any (?) and favourites = 0";

    private final JdbcTemplate jdbc;

    FavouriteTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void write(FavouriteChanges changes) {
        Counts counts = new Counts();
        if (!changes.erased().isEmpty()) {
            counts.removeAll(posts(DELETE_ALL_OF, uuids(changes.erased())));
        }
        List<Favourite> taken = changes.favourites(false);
        if (!taken.isEmpty()) {
            counts.removeAll(posts(DELETE, uuids(taken, Favourite::readerId), uuids(taken, Favourite::postId)));
        }
        List<Favourite> given = changes.favourites(true);
        if (!given.isEmpty()) {
            counts.addAll(posts(INSERT, uuids(given, Favourite::readerId), uuids(given, Favourite::postId)));
        }
        count(counts.changes());
    }

    private void count(Map<UUID, Long> changes) {
        if (!changes.isEmpty()) {
            jdbc.update(COUNT, uuids(changes.keySet()), longs(changes.values(), change -> change));
            jdbc.update(FORGET_NONE, uuids(changes.keySet()));
        }
    }

    private List<UUID> posts(String statement, SqlValue... columns) {
        return jdbc.query(statement, (row, number) -> row.getObject(1, UUID.class), (Object[]) columns);
    }
}
