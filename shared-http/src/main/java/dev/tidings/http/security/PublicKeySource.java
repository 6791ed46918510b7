package dev.tidings.http.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tidings.http.PublicKeys;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that tokens are checked with, remembered. They are asked for again when a token names one that is not
 * among them, but not for every forged token anew, and now and then anyway, so that a withdrawn key is forgotten.
 * Safe for use by many threads.
 */
final class PublicKeySource implements JWKSource<SecurityContext> {

    private static final long SHORTEST = Duration.ofSeconds(3).toNanos();
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private static final Logger log = LoggerFactory.getLogger(PublicKeySource.class);

    private final ReentrantLock reading = new ReentrantLock();
    private final Supplier<@Nullable PublicKeys> keys;
    private final LongSupplier nanoTime;
    private volatile @Nullable Known known;

    PublicKeySource(Supplier<@Nullable PublicKeys> keys, LongSupplier nanoTime) {
        this.keys = keys;
        this.nanoTime = nanoTime;
    }

    /** {@inheritDoc} Keys that cannot be read again for now stay good; a token whose key is unknown then has to wait. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> selected = selector.select(remembered());
            return selected.isEmpty() ? selector.select(knownSince(SHORTEST).set()) : selected;
        } catch (RuntimeException e) {
            throw new KeySourceException("The public keys cannot be read", e);
        }
    }

    /** All keys in force, their public parts only. */
    JWKSet all() {
        return knownSince(SHORTEST).set().toPublicJWKSet();
    }

    private JWKSet remembered() {
        try {
            return knownSince(LONGEST).set();
        } catch (RuntimeException e) {
            Known old = known;
            if (old == null) {
                throw e;
            }
            log.warn("The public keys cannot be read again, those known are used on: {}", e.toString());
            known = new Known(old.set(), nanoTime.getAsLong() - LONGEST + SHORTEST);
            return old.set();
        }
    }

    private Known knownSince(long age) {
        Known current = known;
        return isYoung(current, age) ? Objects.requireNonNull(current) : refresh(age);
    }

    private Known refresh(long age) {
        reading.lock();
        try {
            Known current = known;
            if (isYoung(current, age)) {
                return Objects.requireNonNull(current);
            }
            Known fresh = new Known(new JWKSet(read()), nanoTime.getAsLong());
            known = fresh;
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    private boolean isYoung(@Nullable Known current, long age) {
        return current != null && nanoTime.getAsLong() - current.readAt() < age;
    }

    private List<JWK> read() {
        PublicKeys source = keys.get();
        return source == null
                ? List.of()
                : source.publicKeys().stream().map(PublicKeySource::parse).toList();
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A public key is no JWK", e);
        }
    }

    private record Known(JWKSet set, long readAt) {}
}
