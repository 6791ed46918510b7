package dev.tidings.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Which segments a node works on, in the table {@code projection_segment}. A node owns a segment for as long as it renews
 * its claim, by the database's clock, and keeps its {@link NodeSession}; a segment that a transaction has locked is not
 * taken over, whatever the clock says. Whoever waits for several rows locks them in the order of their segments, as those
 * do who hold a whole generation. Joins the transaction of the calling thread. Thread-safe.
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

    private static final String RENEW = """
            with working as materialized (
                select *
                from unnest(:projections::text[], :generations::integer[], :segments::integer[])
                     as w (projection, generation, segment)
            ), renewed as (
                update {engine}.projection_segment
                set claimed_at = clock_timestamp()
                where (projection, generation, segment) in (
                    select s.projection, s.generation, s.segment
                    from working
                    join {engine}.projection_segment s using (projection, generation, segment)
                    where s.owner = :node
                    for no key update of s skip locked))
            select s.projection, s.generation, s.segment, s.position, set_config('synchronous_commit', 'off', true)
            from working
            join {engine}.projection_segment s using (projection, generation, segment)
            where s.owner = :node
            """;

    private static final String TAKE = """
            select position, %s
            from {engine}.projection_segment
            where projection = :projection and generation = :generation and segment = :segment and owner = :node
            for no key update
            """.formatted(ProjectionTransactions.BATCH_SETTINGS);

    /** What is locked is being worked on: it is left alone, so that nobody waits in a circle. */
    private static final String ADVANCE_IDLE = """
            with held as materialized (
                select s.projection, s.generation, s.segment, w.last, w.notification, w.number, g.state
                from unnest(:projections::text[], :generations::integer[], :segments::integer[], :afters::bigint[],
                            :lasts::bigint[], :notifications::text[])
                     with ordinality
                     as w (projection, generation, segment, after, last, notification, number)
                join {engine}.projection_segment s using (projection, generation, segment)
                join {engine}.projection_generation g using (projection, generation)
                where s.owner = :node and s.position = w.after and g.state <> 'dropped'
                for no key update of s skip locked
            ), advanced as (
                update {engine}.projection_segment s
                set position = held.last, claimed_at = clock_timestamp()
                from held
                where (s.projection, s.generation, s.segment) = (held.projection, held.generation, held.segment)
                returning held.number, held.notification, held.state)
            select number,
                   case when state = 'live' then pg_notify(:channel, notification) end,
                   set_config('synchronous_commit', 'off', true)
            from advanced
            """;

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

    /**
     * Renews the claims on these segments, but for those that are locked, which nobody takes over. Does not wait for the
     * disk: a claim that a crash takes back is an older one.
     *
     * @param working segments by generation
     * @return the positions of those that the node still has
     */
    Map<GenerationId, Map<Integer, Long>> renew(Map<GenerationId, Set<Integer>> working) {
        List<SegmentPosition> segments = working.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(segment -> new SegmentPosition(entry.getKey(), segment, 0)))
                .toList();
        if (segments.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(RENEW)
                .param(
                        "projections",
                        column(segments, String[]::new, one -> one.generation().projection()))
                .param(
                        "generations",
                        column(segments, Integer[]::new, one -> one.generation().generation()))
                .param("segments", column(segments, Integer[]::new, SegmentPosition::segment))
                .param("node", node)
                .query((row, n) -> new SegmentPosition(
                        new GenerationId(row.getString("projection"), row.getInt("generation")),
                        row.getInt("segment"),
                        row.getLong("position")))
                .list()
                .stream()
                .collect(groupingBy(
                        SegmentPosition::generation, toMap(SegmentPosition::segment, SegmentPosition::position)));
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
        database.sql("""
                        update {engine}.projection_segment
                        set owner = null, claimed_at = null
                        where (projection, generation, segment) in (
                            select projection, generation, segment
                            from {engine}.projection_segment
                            where owner = ?
                            order by projection, generation, segment
                            for no key update)
                        """).param(node).update();
    }

    /**
     * Locks the segment's row until the open transaction ends, and tells which position the database holds now: whatever
     * memory believes of it may have been lost in a crash of the database. The transaction has its settings from here: it
     * commits without waiting for the disk, and a node that falls silent in the middle of it loses it.
     *
     * @throws ClaimLostException when another node works on the segment, or nobody is to any more
     */
    long take(GenerationId id, int segment) {
        return database.sql(TAKE)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("segment", segment)
                .param("node", node)
                .param("patience", Long.toString(timeout.toMillis()))
                .query((row, n) -> row.getLong("position"))
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

    /**
     * Says that nothing up to some position concerned these segments, where they are still this node's, have come to where
     * that begins, and nobody is at work on them; tells the other nodes where they read them. A transaction of its own,
     * which does not wait for the disk: batches don't either.
     *
     * @return those that were moved on
     */
    Set<IdleSegment> advance(List<IdleSegment> idle) {
        return database.sql(ADVANCE_IDLE)
                .param(
                        "projections",
                        column(idle, String[]::new, one -> one.generation().projection()))
                .param(
                        "generations",
                        column(idle, Integer[]::new, one -> one.generation().generation()))
                .param("segments", column(idle, Integer[]::new, IdleSegment::segment))
                .param("afters", column(idle, Long[]::new, IdleSegment::after))
                .param("lasts", column(idle, Long[]::new, IdleSegment::last))
                .param("notifications", column(idle, String[]::new, SegmentClaims::notification))
                .param("node", node)
                .param("channel", database.channel(PositionNotification.ABOUT))
                .query((row, n) -> idle.get(row.getInt("number") - 1))
                .set();
    }

    private static String notification(IdleSegment idle) {
        return new PositionNotification(idle.generation(), idle.segment(), idle.last()).text();
    }

    private static <S, T> T[] column(List<S> segments, IntFunction<T[]> array, Function<S, T> value) {
        return segments.stream().map(value).toArray(array);
    }

    private record SegmentPosition(GenerationId generation, int segment, long position) {}
}
