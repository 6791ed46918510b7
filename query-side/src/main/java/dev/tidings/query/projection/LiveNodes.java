package dev.tidings.query.projection;

import static java.util.stream.Collectors.toMap;

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
 * Says in the database that this node lives, and knows how many do: each takes its share of a projection's segments and
 * leaves the rest to the others. Thread-safe.
 */
final class LiveNodes {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveNodes.class);

    private final JdbcClient jdbc;
    private final String node;
    private final ProjectionsProperties properties;
    private final ScheduledExecutorService heart;
    private final Runnable onReturn;
    private volatile int nodes = 1;
    private volatile Map<String, Integer> segments = Map.of();
    private boolean away;
    private @Nullable ScheduledFuture<?> beats;

    /**
     * Of one node.
     *
     * @param onReturn runs when the database answers again after it didn't
     */
    LiveNodes(
            DataSource readModel,
            String node,
            ProjectionsProperties properties,
            ScheduledExecutorService heart,
            Runnable onReturn) {
        this.jdbc = JdbcClient.create(readModel);
        this.node = node;
        this.properties = properties;
        this.heart = heart;
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

    /** How many of a projection's segments this node should work on, at least one. */
    int share(String projection) {
        int sharers = nodes;
        int all = segments.getOrDefault(projection, properties.segments());
        return Math.max(1, (all + sharers - 1) / sharers);
    }

    private void beat() {
        try {
            sayAndHear();
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
                        insert into read_model.projection_node (node, seen_at)
                        values (?, clock_timestamp())
                        on conflict (node) do update set seen_at = clock_timestamp()
                        """).param(node).update();
        jdbc.sql("""
                        delete from read_model.projection_node
                        where node <> ?
                          and (seen_at < clock_timestamp() - ? * interval '1 ms' or %s)
                        """.formatted(NodeConnection.HAS_GONE.formatted("node")))
                .params(node, properties.claimTimeout().toMillis())
                .update();
        int alive = jdbc.sql("select count(*) from read_model.projection_node")
                .query(Integer.class)
                .single();
        nodes = Math.max(1, alive);
        segments = jdbc
                .sql("select projection, count(*) from read_model.projection_segment group by projection")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
