package dev.tidings.query.config;

import dev.tidings.http.defaults.PoolSize;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event store lies.
 *
 * @param queryUser     {@code tidings_query}, or one that may create the schema and take on that role
 * @param queryPoolSize how many connections the query side may hold to it at once; 0 for what suits the processors
 */
@ConfigurationProperties("tidings.database")
record EventLogDatabase(String url, String queryUser, String queryPassword, int queryPoolSize) {

    EventLogDatabase {
        queryPoolSize = PoolSize.of(queryPoolSize, 5);
    }
}
