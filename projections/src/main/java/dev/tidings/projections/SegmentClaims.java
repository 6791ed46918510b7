package dev.tidings.projections;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Which segments a node works on, in the table {@code projection_segment}. A node owns a segment for as long as it renews
 * its claim, by the database's clock, and keeps its {@link NodeSession}; a segment that a transaction has locked is not
 * taken over, whatever the clock says. Joins the transaction of the calling thread. Thread-safe.
 */
final class SegmentClaims {

    private static final String FREE = """
            owner is null
                or owner = :node
                or claimed_at < clock_timestamp() - :timeout * interval '1 ms'
                or %s""".formatted(NodeSession.HAS_GONE.formatted("owner"));

    private static final String CLAIM = """
            update {engine}.projection_segment
            set owner = :node, claimed_at = clock_timestamp()
            where (projection, generation, segment) in (
                select projection, generation, segment
                from {engine}.projection_segment
                where projection = :projection and generation = :generation
                  and segment <> all (:working)
                  and (%s)
                order by segment
                limit :most
                for no key update skip locked)
            returning segment, position
            """.formatted(FREE);

    private final EngineDatabase database;
    private final String node;
    private final Duration timeout;

    /**
     * Those of one node.
     *
     * @param timeout after which a claim that was not renewed is anybody's
     */
    SegmentClaims(EngineDatabase database, String node, Duration timeout) {
        this.database = database;
        this.node = node;
        this.timeout = timeout;
    }

    /**
     * Claims segments of a generation that are free, or whose owner has gone or been silent for too long.
     *
     * @param working which it works on already
     * @param most    how many at most
     * @return the position of each segment that it has now besides
     */
    Map<Integer, Long> claim(GenerationId id, Collection<Integer> working, int most) {
        return database
                .sql(CLAIM)
                .param("node", node)
                .param("timeout", timeout.toMillis())
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("working", working.toArray(Integer[]::new))
                .param("most", most)
                .query((row, n) -> Map.entry(row.getInt("segment"), row.getLong("position")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Renews the claims on these segments, and tells the positions of those that the node still has. */
    Map<Integer, Long> renew(GenerationId id, Collection<Integer> segments) {
        return database
                .sql("""
                        update {engine}.projection_segment
                        set claimed_at = clock_timestamp()
                        where projection = ? and generation = ? and segment = any (?) and owner = ?
                        returning segment, position
                        """)
                .params(id.projection(), id.generation(), segments.toArray(Integer[]::new), node)
                .query((row, n) -> Map.entry(row.getInt("segment"), row.getLong("position")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void release(GenerationId id, int segment) {
        database.sql("""
                        update {engine}.projection_segment
                        set owner = null, claimed_at = null
                        where projection = ? and generation = ? and segment = ? and owner = ?
                        """)
                .params(id.projection(), id.generation(), segment, node)
                .update();
    }

    /** Releases all that the node has. */
    void releaseAll() {
        database.sql("update {engine}.projection_segment set owner = null, claimed_at = null where owner = ?")
                .param(node)
                .update();
    }

    /**
     * Locks the segment's row until the open transaction ends, and tells which position the database holds now: whatever
     * memory believes of it may have been lost in a crash of the database.
     *
     * @throws ClaimLostException when another node works on the segment, or nobody is to any more
     */
    long take(GenerationId id, int segment) {
        return database.sql("""
                        select position
                        from {engine}.projection_segment
                        where projection = ? and generation = ? and segment = ? and owner = ?
                        for no key update
                        """)
                .params(id.projection(), id.generation(), segment, node)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new ClaimLostException(id, segment));
    }

    /** Says that the segment, whose row is locked, has come so far; tells the other nodes where they read it. */
    void advance(GenerationId id, int segment, long position, boolean isLive) {
        database.sql("""
                        with advanced as (
                            update {engine}.projection_segment
                            set position = :position, claimed_at = clock_timestamp()
                            where projection = :projection and generation = :generation and segment = :segment
                            returning 1)
                        select case when :live then pg_notify(:channel, :notification) end from advanced
                        """)
                .param("position", position)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("segment", segment)
                .param("live", isLive)
                .param("channel", database.channel(PositionNotification.ABOUT))
                .param("notification", new PositionNotification(id, segment, position).text())
                .query((row, n) -> true)
                .single();
    }
}
