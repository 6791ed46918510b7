package dev.tidings.query.projection;

import dev.tidings.projections.ProjectionEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What requests read over. Where the calling thread's request is to cover a position, a connection is handed out only
 * when its own database holds that: should the database have crashed since the request was let in, and lost it, nothing
 * older is read, and should it crash later, the connection breaks. Thread-safe.
 */
public final class CoveringDataSource extends DelegatingDataSource {

    private static final ThreadLocal<@Nullable Required> REQUIRED = new ThreadLocal<>();

    private final Supplier<ProjectionEngine> engine;

    /** Over the connections of a pool; the engine is asked for when it is needed first, for it has a pool itself. */
    public CoveringDataSource(DataSource pool, Supplier<ProjectionEngine> engine) {
        super(pool);
        this.engine = engine;
    }

    /** The calling thread reads nothing that is older, from here on. */
    static void require(List<String> projections, long position) {
        REQUIRED.set(new Required(projections, position));
    }

    static void requireNothing() {
        REQUIRED.remove();
    }

    /**
     * A connection.
     *
     * @throws dev.tidings.http.ProblemException 503 where its database does not hold what is required
     */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Required required = REQUIRED.get();
        try {
            if (required == null
                    || required.projections().isEmpty()
                    || engine.get().isHeldBy(connection, required.projections(), required.position())) {
                return connection;
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw MinEventPosition.notCovered(required.position());
    }

    private record Required(List<String> projections, long position) {}
}
