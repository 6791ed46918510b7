package dev.tidings.query.config;

import dev.tidings.eventstore.PoolSize;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the read tables lie: in the event store's database unless configured otherwise.
 *
 * @param user     {@code tidings_query}, or one that may create the schema and take on that role
 * @param poolSize how many connections may be held to it at once; 0 for what suits the processors
 */
@ConfigurationProperties("tidings.read-model.database")
record ReadModelDatabase(String url, String user, String password, int poolSize) {

    ReadModelDatabase {
        poolSize = PoolSize.of(poolSize, 10);
    }
}
