package dev.tidings.query.projection;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code read_model.projection_segment} as those read it who don't claim segments. */
final class SegmentTable {

    private final JdbcClient jdbc;

    SegmentTable(DataSource readModel) {
        this.jdbc = JdbcClient.create(readModel);
    }

    /** Every segment of every projection that has started at least once. */
    List<SegmentRow> all() {
        return jdbc.sql("""
                        select projection, segment, position, owner
                        from read_model.projection_segment
                        order by projection, segment
                        """)
                .query((row, n) -> new SegmentRow(
                        row.getString("projection"),
                        row.getInt("segment"),
                        row.getLong("position"),
                        row.getString("owner")))
                .list();
    }

    /** Keeps every batch of the projection, on whatever node, from committing before the calling transaction ends. */
    void lock(String projection) {
        jdbc.sql("""
                        select segment
                        from read_model.projection_segment
                        where projection = ?
                        order by segment
                        for no key update
                        """).param(projection).query(Integer.class).list();
    }

    /** How far a segment is, and the node that works on it; null where none does. */
    record SegmentRow(
            String projection,
            int segment,
            long position,
            @Nullable String owner) {}
}
