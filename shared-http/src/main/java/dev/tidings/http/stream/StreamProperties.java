package dev.tidings.http.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams of events are kept open.
 *
 * @param heartbeat          after which silence a comment is sent: shorter than the time after which proxies give up, and
 *                           no longer than a client that is gone may hold a thread
 * @param most               how many there may be at once
 * @param mostOfOneClient    how many of them one address may have
 */
@ConfigurationProperties("tidings.streams")
record StreamProperties(
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("500") int most,
        @DefaultValue("50") int mostOfOneClient) {

    StreamProperties {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException("tidings.streams.heartbeat must be positive");
        }
    }
}
