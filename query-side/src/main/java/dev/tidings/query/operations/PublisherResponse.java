package dev.tidings.query.operations;

import dev.tidings.query.projection.PublisherRegistry.Publisher;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node that may publish the log to Kafka, as operators see it.
 *
 * @param publishes   whether it is the one that does; the others wait to take over
 * @param position    how far the topic holds the log, as far as it knows
 * @param lagEvents   how many events of the log are not in the topic yet; 0 where it is not the one that publishes
 * @param rate        events a second, over the last seconds
 * @param failures    how many times it has had to begin anew
 * @param lastFailure why, the last time; null where it never had to
 * @param failedAt    when; null likewise
 */
record PublisherResponse(
        String node,
        String topic,
        boolean publishes,
        long position,
        long lagEvents,
        double rate,
        long failures,
        @Nullable String lastFailure,
        @Nullable Instant failedAt) {

    static PublisherResponse of(Publisher publisher, long head) {
        return new PublisherResponse(
                publisher.node(),
                publisher.topic(),
                publisher.leads(),
                publisher.position(),
                publisher.leads() ? Math.max(0, head - publisher.position()) : 0,
                publisher.rate(),
                publisher.failures(),
                publisher.lastFailure(),
                publisher.failedAt());
    }
}
