package dev.tidings.command.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;

/**
 * How much each account has written lately, on this node. The log never shrinks, so nobody may make it grow without end.
 * What a change comes to is known once it is made: who has used up its allowance waits until that is made good. In
 * bounded memory, thread-safe.
 */
final class WrittenBytes {

    private static final int ACCOUNTS = 100_000;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final long allowance;
    private final Cache<UUID, Bucket> accounts = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(PERIOD)
            .build();

    WrittenBytes(long allowance) {
        this.allowance = allowance;
    }

    /**
     * Lets the account write on.
     *
     * @throws ProblemException 429 where it has written too much
     */
    void admit(UUID account) {
        Bucket bucket = accounts.getIfPresent(account);
        if (bucket != null && bucket.getAvailableTokens() <= 0) {
            throw ProblemException.retryLater(
                    ProblemType.RATE_LIMITED,
                    "At most " + allowance + " bytes an hour are written for one account.",
                    Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }
    }

    /** Counts what the account has written. */
    void add(UUID account, long bytes) {
        if (bytes > 0) {
            accounts.get(account, key -> bucket()).consumeIgnoringRateLimits(bytes);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(allowance).refillGreedy(allowance, PERIOD))
                .build();
    }
}
