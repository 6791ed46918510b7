package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.node.InProcessNode;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** The query side's own projections, from the start of the log. Those that are not measured are at its end already. */
final class TidingsReplay implements AutoCloseable {

    private static final String EMPTY = """
            truncate read_model.trending_post, read_model.trending_view_hour, read_model.post_count,
                     read_model.post_count_published, read_model.dead_letter
            """;

    private static final String REWIND = """
            update read_model.projection_segment
            set position = case when projection in ('trending', 'post-count') then 0 else ? end
            """;

    private static final String POSITION = """
            select min(position) from read_model.projection_segment where projection in ('trending', 'post-count')
            """;

    private static final String POSTS = """
            select least((select count(*) from read_model.trending_post),
                         (select sum(posts) from read_model.post_count))
            """;

    private final Lifecycle projections;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final int events;

    TidingsReplay(InProcessNode querySide, Database database, int events) {
        this.projections = (Lifecycle) querySide.bean("projectionNode");
        this.pool = database.pool(1);
        this.jdbc = new JdbcTemplate(pool);
        this.events = events;
        projections.stop();
    }

    /** How many events a second both projections handle, from the moment that they are started. */
    double eventsPerSecond() throws InterruptedException {
        jdbc.execute(EMPTY);
        jdbc.update(REWIND, events);
        long start = System.nanoTime();
        projections.start();
        while (number(POSITION) < events) {
            Thread.sleep(10);
        }
        long end = System.nanoTime();
        projections.stop();
        if (number(POSTS) != events / 10) {
            throw new IllegalStateException("The replay has lost posts");
        }
        return events * 1e9 / (end - start);
    }

    @Override
    public void close() {
        pool.close();
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
