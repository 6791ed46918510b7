package dev.tidings.query.projection;

import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.EngineSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How projections run.
 *
 * @param segments     into how many parts a projection's events are split when it starts for the first time
 * @param batchSize    how many events of the log a transaction covers at most, of which a segment handles its part
 * @param batchBytes   how many bytes of them, unless one event alone is larger
 * @param claimTimeout after which silence of a node the others take its segments over; where its process ends they need
 *                     not wait for that
 * @param maxWait      how long a request waits for its {@code Min-Event-Position}
 * @param keepPrevious how long the generation that was live before can be brought back, unless the next rebuild begins
 */
@ConfigurationProperties("tidings.projections")
public record ProjectionsProperties(
        @DefaultValue("2") int segments,
        @DefaultValue("2000") int batchSize,
        @DefaultValue("2MB") DataSize batchBytes,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("2s") Duration maxWait,
        @DefaultValue("24h") Duration keepPrevious) {

    /** As the engine takes them. */
    EngineSettings engineSettings() {
        return new EngineSettings(segments, new PageLimit(batchSize, batchBytes.toBytes()), claimTimeout, keepPrevious);
    }
}
