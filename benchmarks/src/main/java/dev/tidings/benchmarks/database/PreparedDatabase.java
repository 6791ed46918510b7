package dev.tidings.benchmarks.database;

import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database whose read tables are filled by other means than by projections. The engine has been at work in the one that
 * it is a copy of, and has said there which projections there are and of which versions: tables of older versions would be
 * rebuilt from a log that does not tell of all posts.
 */
public final class PreparedDatabase {

    private static final String LAGGING = """
        select count(*)
        from read_model.projection_segment s
        join read_model.projection_generation g using (projection, generation)
        where g.state = 'live' and s.position < (select coalesce(max(position), 0) from event_store.event)
        """;

    private static final String WITHOUT_SEGMENTS = """
        select count(*)
        from read_model.projection_generation g
        where not exists (select from read_model.projection_segment s where s.projection = g.projection)
        """;

    private static final String REBUILT = "select count(*) from read_model.rebuild";
    private static final String GENERATIONS = "select count(*) from read_model.projection_generation";
    private static final String LETTERS = "select count(*) from read_model.dead_letter";
    private static final String REACHED =
            "update read_model.projection_segment set position = (select max(position) from event_store.event)";

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 50;

    private final Database database;
    private final JdbcTemplate jdbc;

    private PreparedDatabase(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** Waits until the engine, which is at work in the database, has made everything that it needs there. */
    public static void awaitEngine(Database database) throws InterruptedException {
        PreparedDatabase prepared = new PreparedDatabase(database);
        prepared.await("its segments", () -> prepared.count(GENERATIONS) > 0 && prepared.count(WITHOUT_SEGMENTS) == 0);
    }

    /** A copy, named so, of the one that the engine has been at work in. */
    public static PreparedDatabase copy(DurablePostgres postgres, String template, String name) throws SQLException {
        return new PreparedDatabase(postgres.copy(template, name));
    }

    /** Where it is. */
    public Database database() {
        return database;
    }

    /** Says that every projection has handled all of the log. */
    public void reachedEnd() {
        jdbc.update(REACHED);
    }

    /** Waits until every projection has. */
    public void awaitProjections() throws InterruptedException {
        await("the log's end", () -> count(LAGGING) == 0);
    }

    /** Fails where a projection was rebuilt, or could not handle an event: then the tables are not those that were filled. */
    public void check() {
        if (count(REBUILT) > 0 || count(LETTERS) > 0) {
            throw new IllegalStateException("The read tables were rebuilt, or have dead letters: " + database.url());
        }
    }

    private void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Projections have not come to " + what + ": " + database.url());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }
}
