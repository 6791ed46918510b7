package dev.tidings.projections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code projection_segment} as those use it who don't claim segments. Joins the transaction of the calling
 * thread. Thread-safe.
 */
final class SegmentTable {

    private final EngineDatabase database;

    SegmentTable(EngineDatabase database) {
        this.database = database;
    }

    /** Every segment of every generation. */
    List<SegmentRow> all() {
        return database.sql("""
                        select projection, generation, segment, position, owner
                        from {engine}.projection_segment
                        order by projection, generation, segment
                        """).query((row, n) -> read(row)).list();
    }

    /** Every segment of every live generation. */
    List<SegmentRow> live() {
        return database.sql("""
                        select s.projection, s.generation, s.segment, s.position, s.owner
                        from {engine}.projection_segment s
                        join {engine}.projection_generation g using (projection, generation)
                        where g.state = 'live'
                        order by s.projection, s.segment
                        """).query((row, n) -> read(row)).list();
    }

    /** The segments of a generation, in order. */
    List<SegmentRow> of(GenerationId id) {
        return database.sql("""
                        select projection, generation, segment, position, owner
                        from {engine}.projection_segment
                        where projection = ? and generation = ?
                        order by segment
                        """)
                .params(id.projection(), id.generation())
                .query((row, n) -> read(row))
                .list();
    }

    /** Makes a generation's segments, before the first event, unless it has some. */
    void ensure(GenerationId id, int count) {
        // One node after the other: two that are configured differently must not mix their segments.
        database.sql("select pg_advisory_xact_lock(hashtextextended('tidings segments ' || ?, 0))")
                .param(id.toString())
                .query((row, n) -> row)
                .list();
        database.sql("""
                        insert into {engine}.projection_segment (projection, generation, segment)
                        select :projection, :generation, segment
                        from generate_series(0, :count - 1) segment
                        where not exists (
                            select from {engine}.projection_segment
                            where projection = :projection and generation = :generation)
                        """)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("count", count)
                .update();
    }

    /** Keeps every batch of the generation, on whatever node, from committing before the open transaction ends. */
    List<SegmentRow> lock(GenerationId id) {
        return database.sql("""
                        select projection, generation, segment, position, owner
                        from {engine}.projection_segment
                        where projection = ? and generation = ?
                        order by segment
                        for no key update
                        """)
                .params(id.projection(), id.generation())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether all live segments of the projections have come so far, as the connection's database says. */
    boolean isHeldBy(Connection connection, Collection<String> projections, long position) throws SQLException {
        try (var statement = connection.prepareStatement(database.in("""
                select count(distinct s.projection)
                from {engine}.projection_segment s
                join {engine}.projection_generation g using (projection, generation)
                where g.state = 'live' and s.projection = any (?)
                having min(s.position) >= ?
                """))) {
            statement.setArray(1, connection.createArrayOf("text", projections.toArray()));
            statement.setLong(2, position);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getInt(1) == projections.size();
            }
        }
    }

    /** Says that all of the generation's segments have come so far. */
    void reached(GenerationId id, long position) {
        database.sql("update {engine}.projection_segment set position = ? where projection = ? and generation = ?")
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
    record SegmentRow(
            GenerationId generation,
            int segment,
            long position,
            @Nullable String owner) {}
}
