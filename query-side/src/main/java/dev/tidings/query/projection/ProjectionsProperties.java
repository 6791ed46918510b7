package dev.tidings.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run.
 *
 * @param segments     into how many parts a projection's events are split when it starts for the first time
 * @param batchSize    how many events of the log a transaction covers at most, of which a segment handles its part
 * @param claimTimeout after which silence of a node the others take its segments over; where its process ends they need
 *                     not wait for that
 * @param maxWait      how long a request waits for its {@code Min-Event-Position}
 * @param keepPrevious how long the generation that was live before can be brought back, unless the next rebuild begins
 */
@ConfigurationProperties("tidings.projections")
public record ProjectionsProperties(
        @DefaultValue("2") int segments,
        @DefaultValue("2000") int batchSize,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("2s") Duration maxWait,
        @DefaultValue("24h") Duration keepPrevious) {

    /** Refuses what makes no sense. */
    public ProjectionsProperties {
        if (segments < 1 || batchSize < 1 || claimTimeout.toMillis() < 100) {
            throw new IllegalArgumentException("tidings.projections: segments and batch-size must be at least 1, "
                    + "claim-timeout at least 100ms");
        }
    }

    /** How often a node says that it lives, renews claims and looks for free segments. */
    public Duration beat() {
        return claimTimeout.dividedBy(10);
    }
}
