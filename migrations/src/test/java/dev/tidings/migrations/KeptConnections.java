package dev.tidings.migrations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A few connections to a test's database that are kept while they are used: to open one takes ten milliseconds of a
 * processor, to ask something over it a fraction of one. For statements and transactions, not for what belongs to a
 * session.
 */
@NullMarked
public final class KeptConnections {

    private static final int MOST = 5;
    private static final Duration UNUSED = Duration.ofSeconds(10);

    private KeptConnections() {}

    /** To the read model of a new database. */
    public static HikariDataSource toNewReadModel() {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        return to(database);
    }

    /** To the database, as its owner. */
    public static HikariDataSource to(PGSimpleDataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(MOST);
        // The server has connections for hundreds of tests, not for all that there are.
        config.setMinimumIdle(0);
        config.setIdleTimeout(UNUSED.toMillis());
        return new HikariDataSource(config);
    }
}
