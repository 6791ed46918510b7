package dev.tidings.command.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Counts what each client asks, in bounded memory, on this node alone. Thread-safe. */
final class RateLimiter {

    private static final int CLIENTS = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private record Client(Limit limit, String name) {}

    private final RateLimitProperties properties;

    /** A client that was silent for a period has its whole allowance again, so it may be forgotten. */
    private final Cache<Client, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CLIENTS).expireAfterAccess(PERIOD).build();

    RateLimiter(RateLimitProperties properties) {
        this.properties = properties;
    }

    /**
     * Lets the client ask once more.
     *
     * @param client an address or an account
     * @throws ProblemException 429 when it asked too often
     */
    void admit(Limit limit, String client) {
        Bucket bucket = buckets.get(new Client(limit, client), key -> bucket(key.limit()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.retryLater(
                    ProblemType.RATE_LIMITED,
                    "At most " + properties.perMinute(limit) + " such requests a minute are answered.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Limit limit) {
        int allowance = properties.perMinute(limit);
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(allowance).refillGreedy(allowance, PERIOD))
                .build();
    }
}
