package dev.tidings.command.webhook;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom webhooks may call, and how patiently. Pauses double with each failure and are spread.
 *
 * @param allowPrivate   whether addresses that the internet does not reach may be called, and endpoints without TLS
 * @param atMost         how many endpoints there may be
 * @param source         tells this log from others, in each event
 * @param poll           how often each node looks for what is to be sent
 * @param lease          for how long an endpoint is left to a node of which nothing is heard
 * @param timeout        for one try, from the name's resolution to the answer
 * @param firstPause     after an event's first failure
 * @param longestPause   of an event that fails
 * @param longestSilence of an endpoint at which everything fails
 * @param patience       after which an event that fails is parked
 * @param overlap        for how long a secret signs beside the one that took its place
 */
@ConfigurationProperties("tidings.webhooks")
public record WebhookProperties(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("20") int atMost,
        @DefaultValue("urn:tidings") URI source,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("1m") Duration longestSilence,
        @DefaultValue("1d") Duration patience,
        @DefaultValue("1d") Duration overlap) {}
