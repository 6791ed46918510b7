package dev.tidings.command.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords for each account, whoever sends them and whether or not there is such an account: a few in ten
 * minutes, ten times as many a day. Nobody can lock the owner out with them: a client that has given the right password
 * before has an allowance of its own, the account's comes back by itself, and sessions are not touched. On this node, in
 * bounded memory, thread-safe.
 */
@Component
public final class PasswordGuesses {

    private static final int ACCOUNTS = 100_000;
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofDays(1);
    private static final int SHORT_PERIODS_IN_A_LONG_ONE = 10;
    private static final Duration FAMILIAR = Duration.ofDays(30);

    private record Guesser(String account, String client) {}

    private static final Set<HttpStatus> WRONG = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);

    private static final String ANYBODY = "";

    private final boolean enabled;
    private final int allowance;
    private final Cache<Guesser, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(ACCOUNTS).expireAfterAccess(LONG).build();
    private final Cache<Guesser, Boolean> familiar = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(FAMILIAR)
            .build();

    PasswordGuesses(RateLimitProperties properties) {
        this.enabled = properties.enabled();
        this.allowance = properties.guessesPerAccount();
    }

    /**
     * Checks a password, which counts unless it turns out right or cannot be checked.
     *
     * @param account what it is for, in the form in which equal names are equal
     * @param client  where it comes from
     * @param check   fails with 401 or 403 where the password is wrong
     * @throws ProblemException 429 where too many were wrong
     */
    public <T> T check(String account, String client, Supplier<T> check) {
        if (!enabled) {
            return check.get();
        }
        Guesser guesser = new Guesser(account, client);
        Bucket bucket = buckets.get(
                familiar.getIfPresent(guesser) == null ? new Guesser(account, ANYBODY) : guesser, key -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.retryLater(
                    ProblemType.RATE_LIMITED,
                    "Too many wrong passwords were tried for this account: wait, or reset the password.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        try {
            T result = check.get();
            bucket.addTokens(1);
            familiar.put(guesser, true);
            return result;
        } catch (RuntimeException e) {
            if (!isWrong(e)) {
                bucket.addTokens(1);
            }
            throw e;
        }
    }

    private static boolean isWrong(RuntimeException thrown) {
        return thrown instanceof ProblemException problem
                && WRONG.contains(problem.type().status());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(allowance).refillGreedy(allowance, SHORT))
                .addLimit(bandwidth -> bandwidth
                        .capacity((long) allowance * SHORT_PERIODS_IN_A_LONG_ONE)
                        .refillGreedy((long) allowance * SHORT_PERIODS_IN_A_LONG_ONE, LONG))
                .build();
    }
}
