package dev.tidings.http.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams of events are kept open.
 *
 * @param heartbeat after which silence a comment is sent: shorter than the time after which proxies give up
 */
@ConfigurationProperties("tidings.streams")
record StreamProperties(@DefaultValue("15s") Duration heartbeat) {

    StreamProperties {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException("tidings.streams.heartbeat must be positive");
        }
    }
}
