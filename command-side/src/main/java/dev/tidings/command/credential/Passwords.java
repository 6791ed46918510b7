package dev.tidings.command.credential;

import dev.tidings.command.input.PasswordText;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id. That costs memory and time on purpose, so no more than one at a time runs
 * on each core. Thread-safe.
 */
@Component
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Argon2PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordCost cost) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, cost.memoryKib(), cost.iterations());
        nobodysHash = hash("nobody's password");
    }

    /** The hash to keep. */
    public String hash(String password) {
        return onACore(() -> String.valueOf(encoder.encode(PasswordText.normalized(password))));
    }

    /**
     * Whether the password is the one hashed, in whatever form its characters come. Takes the same time where there is
     * nobody to log in, so that a client cannot tell who has an account.
     *
     * @param hash null where there is nobody
     */
    public boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodysHash : hash;
        boolean matches =
                PasswordText.forms(password).stream().anyMatch(form -> onACore(() -> encoder.matches(form, against)));
        return matches && hash != null;
    }

    private <T> T onACore(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE, "Too many people log in at once.", Duration.ofSeconds(1));
    }
}
