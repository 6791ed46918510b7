package dev.tidings.command.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently the outbox tries. Pauses double with each failure and are spread, so that nodes and entries do not come
 * back all at once.
 *
 * @param poll           how often each node looks for what is due
 * @param lease          for how long an entry is left to the node that tries it; longer than any try takes
 * @param firstPause     after the first failure
 * @param longestPause   of an entry that fails by itself
 * @param longestSilence of a channel on which nothing can be done
 * @param patience       after which an entry that fails is parked
 */
@ConfigurationProperties("tidings.outbox")
public record OutboxProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("5m") Duration longestSilence,
        @DefaultValue("2d") Duration patience) {}
