package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.projections.Phase;
import dev.tidings.projections.Rebuild;
import dev.tidings.projections.Rebuilds;
import java.util.List;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rebuilds of the query side's own projections from the start of the log. The live ones are at its end already. */
final class TidingsReplay implements AutoCloseable {

    private final Lifecycle projections;
    private final Rebuilds rebuilds;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final int events;

    TidingsReplay(InProcessNode querySide, Database database, int events) {
        this.projections = (Lifecycle) querySide.bean("projectionNode");
        this.rebuilds = querySide.bean(Rebuilds.class);
        this.pool = database.pool(1);
        this.jdbc = new JdbcTemplate(pool);
        this.events = events;
        projections.stop();
    }

    /**
     * How many events a second both projections are rebuilt from, from the moment that it is asked for until both could
     * be switched to, with all their indexes.
     */
    double eventsPerSecond() throws InterruptedException {
        projections.start();
        long start = System.nanoTime();
        Rebuild trending = rebuilds.start("trending", false, null);
        Rebuild counts = rebuilds.start("post-count", false, null);
        while (isBuilding(trending) || isBuilding(counts)) {
            Thread.sleep(50);
        }
        long end = System.nanoTime();
        Long posts = jdbc.queryForObject("""
                select least((select count(*) from read_model_trending_%s.trending_post),
                             (select sum(posts) from read_model_post_count_%s.post_count))
                """.formatted(trending.generation(), counts.generation()), Long.class);
        if (posts == null || posts != events / 10) {
            throw new IllegalStateException("The replay has lost posts");
        }
        List.of(trending, counts).forEach(rebuild -> rebuilds.cancel(rebuild.id()));
        projections.stop();
        return events * 1e9 / (end - start);
    }

    @Override
    public void close() {
        pool.close();
    }

    private boolean isBuilding(Rebuild rebuild) {
        return rebuilds.find(rebuild.id()).phase() == Phase.BUILDING;
    }
}
