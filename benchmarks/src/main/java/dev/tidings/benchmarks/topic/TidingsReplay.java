package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.projections.Phase;
import dev.tidings.projections.ProjectionEngine;
import dev.tidings.projections.Rebuild;
import dev.tidings.projections.Rebuilds;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rebuilds of the query side's own projections from the start of the log, which the live ones have handled already. Every
 * replay is compared with what the one before it has built.
 */
final class TidingsReplay implements AutoCloseable {

    private final ProjectionEngine engine;
    private final Rebuilds rebuilds;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final int events;

    /**
     * What stands still between its turns.
     *
     * @param querySide whose database has a log of so many events
     */
    TidingsReplay(InProcessNode querySide, Database database, int events) {
        this.engine = querySide.bean(ProjectionEngine.class);
        this.rebuilds = engine.rebuilds();
        this.pool = database.pool(1);
        this.jdbc = new JdbcTemplate(pool);
        this.events = events;
        engine.stop();
        jdbc.update("update read_model.projection_segment set position = ?", events);
        rebuild(false);
    }

    /**
     * How many events a second both projections are rebuilt from, from the moment that it is asked for until both have
     * their indexes, were found equal to the live ones and have taken their places.
     */
    double eventsPerSecond() {
        long nanos = rebuild(true);
        Long posts = jdbc.queryForObject("""
                select least((select count(*) from read_model.trending_post),
                             (select sum(posts) from read_model.post_count))
                """, Long.class);
        if (posts == null || posts != events / 10) {
            throw new IllegalStateException("The replay has lost posts");
        }
        return events * 1e9 / nanos;
    }

    @Override
    public void close() {
        pool.close();
    }

    private long rebuild(boolean isVerified) {
        engine.start();
        long start = System.nanoTime();
        // The common pool, on two processors, would have one thread for both.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> rebuild("trending", isVerified), threads),
                            CompletableFuture.runAsync(() -> rebuild("post-count", isVerified), threads))
                    .join();
        }
        long end = System.nanoTime();
        engine.stop();
        return end - start;
    }

    private void rebuild(String projection, boolean isVerified) {
        Rebuild rebuild = rebuilds.start(projection, false, null);
        while (rebuild.phase() == Phase.BUILDING) {
            pause();
            rebuild = rebuilds.find(rebuild.id());
        }
        if (isVerified && rebuilds.verify(rebuild.id()).phase() != Phase.VERIFIED) {
            throw new IllegalStateException("The replay of " + projection + " came to something else: "
                    + rebuilds.find(rebuild.id()).verification());
        }
        rebuilds.switchTo(rebuild.id());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
