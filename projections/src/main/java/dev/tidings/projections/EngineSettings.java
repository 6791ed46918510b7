package dev.tidings.projections;

import dev.tidings.eventstore.PageLimit;
import java.time.Duration;

/**
 * How an engine runs.
 *
 * @param segments     into how many parts a generation's events are split when it begins
 * @param page         how much of the log a transaction covers at most, of which a segment handles its part
 * @param claimTimeout after which silence of a node the others take its segments over; where its process ends they need
 *                     not wait for that
 * @param keepPrevious how long the generation that was live before can be brought back, unless the next rebuild begins
 * @param rest         for how long a segment that nothing concerns may be said to be behind, while nobody waits for it
 */
public record EngineSettings(
        int segments, PageLimit page, Duration claimTimeout, Duration keepPrevious, Duration rest) {

    private static final Duration REST = Duration.ofMillis(100);

    /** What suits most. */
    public static final EngineSettings DEFAULTS =
            new EngineSettings(2, new PageLimit(2000, 2_000_000), Duration.ofSeconds(10), Duration.ofHours(24));

    /** With a rest that suits most. */
    public EngineSettings(int segments, PageLimit page, Duration claimTimeout, Duration keepPrevious) {
        this(segments, page, claimTimeout, keepPrevious, REST);
    }

    /** Refuses what makes no sense. */
    public EngineSettings {
        if (segments < 1 || claimTimeout.toMillis() < 100) {
            throw new IllegalArgumentException("There is at least one segment, and a claim holds for 100 ms at least");
        }
    }

    /**
     * How often a node looks for free segments, and how often it says that it lives and renews claims while anything
     * moves.
     */
    Duration beat() {
        return claimTimeout.dividedBy(10);
    }
}
