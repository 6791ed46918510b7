package dev.tidings.query.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log comes to the projections.
 *
 * @param feed where they read it
 */
@ConfigurationProperties("tidings.query")
record FeedProperties(@DefaultValue("postgresql") Source feed) {

    enum Source {
        POSTGRESQL,
        KAFKA
    }
}
