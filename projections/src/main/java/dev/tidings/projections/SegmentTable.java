package dev.tidings.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code read_model.projection_segment} as those use it who don't claim segments. Joins the transaction of the
 * calling thread. Thread-safe.
 */
public final class SegmentTable {

    private final JdbcClient jdbc;

    SegmentTable(DataSource readModel) {
        this.jdbc = JdbcClient.create(readModel);
    }

    /** Every segment of every generation. */
    List<SegmentRow> all() {
        return jdbc.sql("""
                        select projection, generation, segment, position, owner
                        from read_model.projection_segment
                        order by projection, generation, segment
                        """).query((row, n) -> read(row)).list();
    }

    /** Every segment of every live generation. */
    List<SegmentRow> live() {
        return jdbc.sql("""
                        select s.projection, s.generation, s.segment, s.position, s.owner
                        from read_model.projection_segment s
                        join read_model.projection_generation g using (projection, generation)
                        where g.state = 'live'
                        order by s.projection, s.segment
                        """).query((row, n) -> read(row)).list();
    }

    /** The segments of a generation, in order. */
    public List<SegmentRow> of(GenerationId id) {
        return jdbc.sql("""
                        select projection, generation, segment, position, owner
                        from read_model.projection_segment
                        where projection = ? and generation = ?
                        order by segment
                        """)
                .params(id.projection(), id.generation())
                .query((row, n) -> read(row))
                .list();
    }

    /** Makes a generation's segments, before the first event. */
    public void make(GenerationId id, int count) {
        jdbc.sql("""
                        insert into read_model.projection_segment (projection, generation, segment)
                        select ?, ?, segment from generate_series(0, ? - 1) segment
                        """).params(id.projection(), id.generation(), count).update();
    }

    /** Keeps every batch of the generation, on whatever node, from committing before the open transaction ends. */
    List<SegmentRow> lock(GenerationId id) {
        return jdbc.sql("""
                        select projection, generation, segment, position, owner
                        from read_model.projection_segment
                        where projection = ? and generation = ?
                        order by segment
                        for no key update
                        """)
                .params(id.projection(), id.generation())
                .query((row, n) -> read(row))
                .list();
    }

    /** Says that all of the generation's segments have come so far. */
    void reached(GenerationId id, long position) {
        jdbc.sql("update read_model.projection_segment set position = ? where projection = ? and generation = ?")
                .params(position, id.projection(), id.generation())
                .update();
    }

    private static SegmentRow read(ResultSet row) throws SQLException {
        return new SegmentRow(
                new GenerationId(row.getString("projection"), row.getInt("generation")),
                row.getInt("segment"),
                row.getLong("position"),
                row.getString("owner"));
    }

    /**
     * One part of a generation's events.
     *
     * @param position every event up to here is done in it
     * @param owner    the node that works on it; null where none does
     */
    public record SegmentRow(
            GenerationId generation,
            int segment,
            long position,
            @Nullable String owner) {}
}
