package dev.tidings.projections;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes that live, as the database knows them: each works on its share of a generation's segments and leaves the rest
 * to the others. Thread-safe.
 */
final class NodeRegistry {

    /** How it is arranged who does what; nothing where a node has gone. */
    private static final String LOOK = """
            select md5(concat_ws(' ',
                       (select string_agg(node || versions, ' ' order by node) from {engine}.projection_node),
                       (select string_agg(concat_ws(' ', projection, generation, code_version, state), ' '
                                          order by projection, generation)
                        from {engine}.projection_generation
                        where state <> 'dropped'),
                       (select string_agg(concat_ws(' ', projection, generation, segment, owner), ' '
                                          order by projection, generation, segment)
                        from {engine}.projection_segment)))
            where not exists (
                select from {engine}.projection_node
                where node <> :node and (seen_at < clock_timestamp() - :timeout * interval '1 ms' or %s))
            """.formatted(NodeSession.HAS_GONE.formatted("node"));

    private final EngineDatabase database;
    private final String node;
    private final List<? extends Projection<?>> projections;
    private final Duration claimTimeout;
    private volatile Map<GenerationId, Integer> shares = Map.of();
    private String arrangement = "";
    private volatile boolean alone;

    /**
     * As one node uses it.
     *
     * @param projections  whose generations it works on
     * @param claimTimeout after which a node that has said nothing is gone
     */
    NodeRegistry(
            EngineDatabase database, String node, List<? extends Projection<?>> projections, Duration claimTimeout) {
        this.database = database;
        this.node = node;
        this.projections = projections;
        this.claimTimeout = claimTimeout;
    }

    /** How many of a generation's segments this node should work on. */
    int share(GenerationId id) {
        return shares.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Says that this node lives, forgets those that don't, and hears how many are left to share with. */
    void beat() {
        database.sql("""
                        insert into {engine}.projection_node (node, seen_at, versions)
                        values (:node, clock_timestamp(), jsonb_object(:names::text[], :versions::text[]))
                        on conflict (node) do update set seen_at = excluded.seen_at
                        returning set_config('synchronous_commit', 'off', true)
                        """)
                .param("node", node)
                .param("names", projections.stream().map(Projection::name).toArray(String[]::new))
                .param(
                        "versions",
                        projections.stream()
                                .map(projection -> Integer.toString(projection.version()))
                                .toArray(String[]::new))
                .query((row, n) -> n)
                .single();
        database.sql("""
                        delete from {engine}.projection_node
                        where node <> ?
                          and (seen_at < clock_timestamp() - ? * interval '1 ms' or %s)
                        """.formatted(NodeSession.HAS_GONE.formatted("node")))
                .params(node, claimTimeout.toMillis())
                .update();
        alone = database.sql("select count(*) from {engine}.projection_node")
                        .query(Integer.class)
                        .single()
                == 1;
        shares = database
                .sql("""
                        select g.projection, g.generation, s.segments, greatest(1, n.nodes) as nodes
                        from {engine}.projection_generation g
                        cross join lateral (
                            select count(*) as segments
                            from {engine}.projection_segment s
                            where s.projection = g.projection and s.generation = g.generation) s
                        cross join lateral (
                            select count(*) as nodes
                            from {engine}.projection_node n
                            where (n.versions ->> g.projection)::int >= g.code_version) n
                        where g.state <> 'dropped' and s.segments > 0
                        """)
                .query((row, n) -> Map.entry(
                        new GenerationId(row.getString("projection"), row.getInt("generation")),
                        Math.ceilDiv(row.getInt("segments"), row.getInt("nodes"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it was the only node when that was looked at last. */
    boolean isAlone() {
        return alone;
    }

    /**
     * Whether there are other nodes, generations or owners of segments than when this was asked last, or a node has gone: then
     * there is more to do than to wait for the next whole beat. Changes nothing. For one thread.
     */
    boolean isAnythingNew() {
        Optional<String> found = database.sql(LOOK)
                .param("node", node)
                .param("timeout", claimTimeout.toMillis())
                .query(String.class)
                .optional();
        boolean isNew = found.filter(arrangement::equals).isEmpty();
        arrangement = found.orElse("");
        return isNew;
    }

    /** Leaves the others, so that they share this node's segments at once. */
    void leave() {
        database.sql("delete from {engine}.projection_node where node = ?")
                .param(node)
                .update();
    }
}
