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
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    private static final Logger log = LoggerFactory.getLogger(PublicKeySource.class);

    private final ReentrantLock reading = new ReentrantLock();
    private final Supplier<@Nullable PublicKeys> keys;
    private final LongSupplier nanoTime;
    private volatile @Nullable Known known;

    /** Both for the holder of the lock alone. */
    private boolean missed;

    private long missedAt;

    PublicKeySource(Supplier<@Nullable PublicKeys> keys, LongSupplier nanoTime) {
        this.keys = keys;
        this.nanoTime = nanoTime;
    }

    /** {@inheritDoc} Keys that cannot be read again for now stay good; a token whose key is unknown then has to wait. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> selected = selector.select(remembered());
            return selected.isEmpty() ? selector.select(knownAfterMiss().set()) : selected;
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

    /** A new key is found by the first token that names it, unless another token named one in vain just before. */
    private Known knownAfterMiss() {
        reading.lock();
        try {
            long now = nanoTime.getAsLong();
            Known current = known;
            boolean missedLately = missed && now - missedAt < SHORTEST;
            if (current != null && (missedLately || current.readAt() == now)) {
                return current;
            }
            missed = true;
            missedAt = now;
            return read(now);
        } finally {
            reading.unlock();
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
            return read(nanoTime.getAsLong());
        } finally {
            reading.unlock();
        }
    }

    private boolean isYoung(@Nullable Known current, long age) {
        return current != null && nanoTime.getAsLong() - current.readAt() < age;
    }

    private Known read(long now) {
        PublicKeys source = keys.get();
        List<JWK> inForce = source == null
                ? List.of()
                : source.publicKeys().stream().map(PublicKeySource::parse).toList();
        Known fresh = new Known(new JWKSet(inForce), now);
        known = fresh;
        return fresh;
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
