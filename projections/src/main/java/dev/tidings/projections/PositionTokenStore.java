package dev.tidings.projections;

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
 * Tokens as plain positions in {@code read_model.projection_segment}, where operators can read them; a processor's name
 * says which generation it feeds. A node owns a
 * segment for as long as it renews its claim, by the database's clock, and keeps its {@link NodeSession}; a segment
 * that a transaction has locked is not taken over, whatever the clock says. Joins the transaction of the calling thread. Thread-safe.
 */
final class PositionTokenStore implements TokenStore {

    private static final String FREE = """
            owner is null
                or owner = :node
                or claimed_at < clock_timestamp() - :timeout * interval '1 ms'
                or %s""".formatted(NodeSession.HAS_GONE.formatted("owner"));

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
        GenerationId id = GenerationId.ofProcessor(processorName);
        int made = jdbc.sql("""
                        insert into read_model.projection_segment (projection, generation, segment, position)
                        select :projection, :generation, segment, :position
                        from generate_series(0, :segments - 1) segment
                        where not exists (
                            select from read_model.projection_segment
                            where projection = :projection and generation = :generation)
                          and exists (
                            select from read_model.projection_generation
                            where projection = :projection and generation = :generation and state <> 'dropped')
                        """)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("segments", segmentCount)
                .param("position", position(initialToken))
                .update();
        if (made != segmentCount) {
            throw new UnableToClaimTokenException(
                    "Generation " + processorName + " has its segments already, or wants none");
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        try {
            GenerationId id = GenerationId.ofProcessor(processorName);
            jdbc.sql("""
                            insert into read_model.projection_segment (projection, generation, segment, position)
                            values (?, ?, ?, ?)
                            """)
                    .params(id.projection(), id.generation(), segment, position(token))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnableToInitializeTokenException(name(processorName, segment) + " exists already", e);
        }
    }

    /**
     * Stores the position, unless the segment has come further already, and lets the transaction's later statements find
     * the tables of the processor's generation.
     */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        GenerationId id = GenerationId.ofProcessor(processorName);
        long from = jdbc.sql("""
                        update read_model.projection_segment
                        set position = greatest(position, :position), claimed_at = clock_timestamp()
                        where projection = :projection and generation = :generation and segment = :segment
                          and owner = :node
                        returning old.position
                        """)
                .param("position", position(token))
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("segment", segment)
                .param("node", node)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> notOurs(processorName, segment));
        long to = Math.max(from, position(token));
        move(id, segment, from, to).remember();
        claimed.reached(processorName, segment, to);
    }

    /** A statement of its own: one that had waited for the segment's row would see where the tables were before. */
    private SegmentAdvance move(GenerationId id, int segment, long from, long to) {
        return jdbc.sql("""
                        select state, set_config('search_path', quote_ident(schema_name), true), %s,
                               case when state = 'live' then pg_notify(:channel, :news) end,
                               exists (
                                   select from read_model.dead_letter l
                                   where l.projection = :projection and l.generation = :generation
                                     and discarded_at is null) as any_parked,
                               exists (
                                   select from read_model.dead_letter l
                                   where l.projection = :projection and position > :from and position <= :to
                                     and discarded_at is not null) as any_discarded
                        from read_model.projection_generation
                        where projection = :projection and generation = :generation and state <> 'dropped'
                        """.formatted(VerificationGate.PASS.formatted(":projection")))
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("from", from)
                .param("to", to)
                .param("channel", PositionNotification.CHANNEL)
                .param("news", new PositionNotification(id, segment, to).text())
                .query((row, n) -> new SegmentAdvance(
                        from,
                        to,
                        GenerationState.named(row.getString("state")),
                        row.getBoolean("any_parked"),
                        row.getBoolean("any_discarded")))
                .optional()
                .orElseThrow(() -> new UnableToClaimTokenException("Generation " + id + " has been dropped"));
    }

    /** Claims a segment that is free, ours, or whose owner has gone or been silent for too long. */
    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        GenerationId id = GenerationId.ofProcessor(processorName);
        long position = jdbc.sql("""
                        update read_model.projection_segment
                        set owner = :node, claimed_at = clock_timestamp()
                        where (projection, generation, segment) = (
                            select projection, generation, segment
                            from read_model.projection_segment
                            where projection = :projection and generation = :generation and segment = :segment
                              and (%s)
                            for no key update skip locked)
                        returning position
                        """.formatted(FREE))
                .param("node", node)
                .param("projection", id.projection())
                .param("generation", id.generation())
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
                        where projection = ? and generation = ? and segment = ? and owner = ?
                        """).params(keyAndOwner(processorName, segment)).update();
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
                        where projection = ? and generation = ? and segment = ? and owner = ?
                        """).params(keyAndOwner(processorName, segment)).update();
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        int deleted = jdbc.sql("""
                        delete from read_model.projection_segment
                        where projection = ? and generation = ? and segment = ? and owner = ?
                        """).params(keyAndOwner(processorName, segment)).update();
        if (deleted == 0) {
            throw notOurs(processorName, segment);
        }
        claimed.released(processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        GenerationId id = GenerationId.ofProcessor(processorName);
        return jdbc.sql("""
                        select segment
                        from read_model.projection_segment
                        where projection = ? and generation = ?
                        order by segment
                        """).params(id.projection(), id.generation()).query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        GenerationId id = GenerationId.ofProcessor(processorName);
        List<Available> all = jdbc.sql("""
                        select segment, %s as free
                        from read_model.projection_segment
                        where projection = :projection and generation = :generation
                        order by segment
                        """.formatted(FREE))
                .param("node", node)
                .param("timeout", claimMillis)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .query((row, n) -> new Available(row.getInt("segment"), row.getBoolean("free")))
                .list();
        int[] segments = all.stream().mapToInt(Available::segment).toArray();
        return all.stream()
                .filter(Available::free)
                .map(available -> Segment.computeSegment(available.segment(), segments))
                .toList();
    }

    private Object[] keyAndOwner(String processorName, int segment) {
        GenerationId id = GenerationId.ofProcessor(processorName);
        return new Object[] {id.projection(), id.generation(), segment, node};
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
        return "Segment " + segment + " of generation " + processorName;
    }

    private record Available(int segment, boolean free) {}
}
