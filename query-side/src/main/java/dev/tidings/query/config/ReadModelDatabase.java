package dev.tidings.query.config;

import dev.tidings.http.defaults.PoolSize;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the read tables lie: in the event store's database unless configured otherwise.
 *
 * @param user             {@code tidings_query}, or one that may create the schema and take on that role
 * @param poolSize         how many connections projections may hold to it at once; 0 for what suits the processors
 * @param readerPoolSize   how many connections queries may hold to it at once, besides; 0 likewise
 * @param statementTimeout after which a query's statement is given up
 */
@ConfigurationProperties("tidings.read-model.database")
record ReadModelDatabase(
        String url, String user, String password, int poolSize, int readerPoolSize, Duration statementTimeout) {

    ReadModelDatabase {
        poolSize = PoolSize.of(poolSize, 6);
        readerPoolSize = PoolSize.of(readerPoolSize, 8);
    }
}
