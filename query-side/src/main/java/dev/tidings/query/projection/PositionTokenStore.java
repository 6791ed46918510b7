package dev.tidings.query.projection;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tokens as plain positions in {@code read_model.projection_segment}, where operators can read them. A node owns a
 * segment for as long as it renews its claim, by the database's clock, and keeps its {@link NodeConnection}; a segment
 * that a transaction has locked is not taken over, whatever the clock says. Joins the transaction of the calling thread. Thread-safe.
 */
final class PositionTokenStore implements TokenStore {

    private static final String FREE = """
            owner is null
                or owner = :node
                or claimed_at < clock_timestamp() - :timeout * interval '1 ms'
                or %s""".formatted(NodeConnection.HAS_GONE.formatted("owner"));

    private final JdbcClient jdbc;
    private final String node;
    private final long claimMillis;
    private final ClaimedPositions claimed;

    /**
     * The store of one node.
     *
     * @param claimed is told how far this node's segments are
     */
    PositionTokenStore(DataSource readModel, String node, Duration claimTimeout, ClaimedPositions claimed) {
        this.jdbc = JdbcClient.create(readModel);
        this.node = node;
        this.claimMillis = claimTimeout.toMillis();
        this.claimed = claimed;
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /** Makes all segments or, where another node was first, none. */
    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        // One node after the other: two that are configured differently must not mix their segments.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("tidings projection " + processorName)
                .query((row, n) -> n)
                .list();
        int made = jdbc.sql("""
                        insert into read_model.projection_segment (projection, segment, position)
                        select :projection, segment, :position
                        from generate_series(0, :segments - 1) segment
                        where not exists (select from read_model.projection_segment where projection = :projection)
                        """)
                .param("projection", processorName)
                .param("segments", segmentCount)
                .param("position", position(initialToken))
                .update();
        if (made != segmentCount) {
            throw new UnableToClaimTokenException("Projection " + processorName + " has its segments already");
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        try {
            jdbc.sql("insert into read_model.projection_segment (projection, segment, position) values (?, ?, ?)")
                    .params(processorName, segment, position(token))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnableToInitializeTokenException(name(processorName, segment) + " exists already", e);
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        long position = position(token);
        jdbc.sql("""
                        with moved as (
                            update read_model.projection_segment
                            set position = :position, claimed_at = clock_timestamp()
                            where projection = :projection and segment = :segment and owner = :node
                            returning old.position as "from",
                                      exists (
                                          select from read_model.dead_letter
                                          where dead_letter.projection = projection_segment.projection
                                            and discarded_at is null) as any_parked
                        )
                        select "from", any_parked, pg_notify(:channel, :news)
                        from moved
                        """)
                .param("position", position)
                .param("projection", processorName)
                .param("segment", segment)
                .param("node", node)
                .param("channel", PositionNews.CHANNEL)
                .param("news", new PositionNews(processorName, segment, position).text())
                .query((row, n) -> new SegmentMove(row.getLong("from"), position, row.getBoolean("any_parked")))
                .optional()
                .orElseThrow(() -> notOurs(processorName, segment))
                .remember();
        claimed.reached(processorName, segment, position);
    }

    /** Claims a segment that is free, ours, or whose owner has gone or been silent for too long. */
    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        long position = jdbc.sql("""
                        update read_model.projection_segment
                        set owner = :node, claimed_at = clock_timestamp()
                        where (projection, segment) = (
                            select projection, segment
                            from read_model.projection_segment
                            where projection = :projection and segment = :segment
                              and (%s)
                            for no key update skip locked)
                        returning position
                        """.formatted(FREE))
                .param("node", node)
                .param("projection", processorName)
                .param("segment", segment)
                .param("timeout", claimMillis)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> notOurs(processorName, segment));
        claimed.reached(processorName, segment, position);
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public TrackingToken fetchToken(String processorName, Segment segment) {
        return fetchToken(processorName, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        int extended = jdbc.sql("""
                        update read_model.projection_segment set claimed_at = clock_timestamp()
                        where projection = ? and segment = ? and owner = ?
                        """).params(processorName, segment, node).update();
        if (extended == 0) {
            throw notOurs(processorName, segment);
        }
        claimed.renewed(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claimed.released(processorName, segment);
        jdbc.sql("""
                        update read_model.projection_segment set owner = null, claimed_at = null
                        where projection = ? and segment = ? and owner = ?
                        """).params(processorName, segment, node).update();
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        int deleted = jdbc.sql("""
                        delete from read_model.projection_segment
                        where projection = ? and segment = ? and owner = ?
                        """).params(processorName, segment, node).update();
        if (deleted == 0) {
            throw notOurs(processorName, segment);
        }
        claimed.released(processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return jdbc
                .sql("select segment from read_model.projection_segment where projection = ? order by segment")
                .param(processorName)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        List<Available> all = jdbc.sql("""
                        select segment, %s as free
                        from read_model.projection_segment
                        where projection = :projection
                        order by segment
                        """.formatted(FREE))
                .param("node", node)
                .param("timeout", claimMillis)
                .param("projection", processorName)
                .query((row, n) -> new Available(row.getInt("segment"), row.getBoolean("free")))
                .list();
        int[] segments = all.stream().mapToInt(Available::segment).toArray();
        return all.stream()
                .filter(Available::free)
                .map(available -> Segment.computeSegment(available.segment(), segments))
                .toList();
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken plain -> plain.getGlobalIndex();
            default ->
                throw new IllegalArgumentException(
                        "Only plain positions are stored, not %s: to handle events again, rebuild into a new generation"
                                .formatted(token.getClass().getSimpleName()));
        };
    }

    private UnableToClaimTokenException notOurs(String processorName, int segment) {
        return new UnableToClaimTokenException(
                name(processorName, segment) + " is not there or not claimed by " + node);
    }

    private static String name(String processorName, int segment) {
        return "Segment " + segment + " of projection " + processorName;
    }

    private record Available(int segment, boolean free) {}
}
