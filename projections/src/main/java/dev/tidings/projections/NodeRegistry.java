package dev.tidings.projections;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says in the database that this node lives, and knows how many do: each takes its share of a generation's segments and
 * leaves the rest to the others. Thread-safe.
 */
final class NodeRegistry {

    private static final Logger LOGGER = LoggerFactory.getLogger(NodeRegistry.class);

    private final JdbcClient jdbc;
    private final String node;
    private final List<Projection> projections;
    private final ProjectionsProperties properties;
    private final ScheduledExecutorService heart;
    private final Runnable onBeat;
    private final Runnable onReturn;
    private volatile Map<String, Integer> shares = Map.of();
    private boolean away;
    private @Nullable ScheduledFuture<?> beats;

    /**
     * Of one node.
     *
     * @param projections whose generations it works on
     * @param onBeat      runs at every beat
     * @param onReturn    runs when the database answers again after it didn't
     */
    NodeRegistry(
            DataSource readModel,
            String node,
            List<Projection> projections,
            ProjectionsProperties properties,
            ScheduledExecutorService heart,
            Runnable onBeat,
            Runnable onReturn) {
        this.jdbc = JdbcClient.create(readModel);
        this.node = node;
        this.projections = projections;
        this.properties = properties;
        this.heart = heart;
        this.onBeat = onBeat;
        this.onReturn = onReturn;
    }

    /** Joins the others. */
    void start() {
        beat();
        long pause = properties.beat().toMillis();
        beats = heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Leaves the others, so that they share this node's segments at once. Called by the heart itself. */
    void leave() {
        if (beats != null) {
            beats.cancel(false);
        }
        jdbc.sql("delete from read_model.projection_node where node = ?")
                .param(node)
                .update();
    }

    /** How many of a generation's segments this node should work on, at least one. */
    int share(String processorName) {
        return shares.getOrDefault(processorName, properties.segments());
    }

    /** Looks around at once. Called by the heart itself. */
    void beat() {
        try {
            sayAndHear();
            onBeat.run();
            if (away) {
                away = false;
                onReturn.run();
            }
        } catch (DataAccessException e) {
            if (!away) {
                LOGGER.warn("Node {} cannot say that it lives", node, e);
            }
            away = true;
        }
    }

    private void sayAndHear() {
        jdbc.sql("""
                        insert into read_model.projection_node (node, seen_at, versions)
                        values (:node, clock_timestamp(), jsonb_object(:names::text[], :versions::text[]))
                        on conflict (node) do update set seen_at = excluded.seen_at
                        """)
                .param("node", node)
                .param("names", projections.stream().map(Projection::name).toArray(String[]::new))
                .param(
                        "versions",
                        projections.stream()
                                .map(projection -> Integer.toString(projection.version()))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                        delete from read_model.projection_node
                        where node <> ?
                          and (seen_at < clock_timestamp() - ? * interval '1 ms' or %s)
                        """.formatted(NodeSession.HAS_GONE.formatted("node")))
                .params(node, properties.claimTimeout().toMillis())
                .update();
        shares = jdbc
                .sql("""
                        select g.projection, g.generation, s.segments, greatest(1, n.nodes) as nodes
                        from read_model.projection_generation g
                        cross join lateral (
                            select count(*) as segments
                            from read_model.projection_segment s
                            where s.projection = g.projection and s.generation = g.generation) s
                        cross join lateral (
                            select count(*) as nodes
                            from read_model.projection_node n
                            where (n.versions ->> g.projection)::int >= g.code_version) n
                        where g.state <> 'dropped' and s.segments > 0
                        """)
                .query((row, n) -> Map.entry(
                        new GenerationId(row.getString("projection"), row.getInt("generation")).processorName(),
                        Math.ceilDiv(row.getInt("segments"), row.getInt("nodes"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
