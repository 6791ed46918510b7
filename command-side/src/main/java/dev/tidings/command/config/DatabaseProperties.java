package dev.tidings.command.config;

import dev.tidings.http.defaults.PoolSize;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event store's database is.
 *
 * @param user     {@code tidings_command}, or one that may create the schema and take on that role
 * @param poolSize how many connections this process uses at most; 0 for what suits the processors
 */
@ConfigurationProperties("tidings.database")
record DatabaseProperties(String url, String user, String password, int poolSize) {

    DatabaseProperties {
        poolSize = PoolSize.of(poolSize, 8);
    }
}
