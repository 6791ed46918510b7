package dev.tidings.http.security;

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
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are checked with, remembered. They are asked for again when a token names one that is not
 * among them, but not for every forged token anew, and now and then anyway, so that a withdrawn key is forgotten.
 * Safe for use by many threads.
 */
final class PublicKeySource implements JWKSource<SecurityContext> {

    private static final long SHORTEST = Duration.ofSeconds(3).toNanos();
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private final Supplier<@Nullable PublicKeys> keys;
    private final LongSupplier nanoTime;
    private volatile @Nullable Known known;

    PublicKeySource(Supplier<@Nullable PublicKeys> keys, LongSupplier nanoTime) {
        this.keys = keys;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        Known current = knownSince(LONGEST);
        List<JWK> selected = selector.select(current.set());
        return selected.isEmpty() ? selector.select(knownSince(SHORTEST).set()) : selected;
    }

    /** All keys in force, their public parts only. */
    JWKSet all() {
        return knownSince(SHORTEST).set().toPublicJWKSet();
    }

    private Known knownSince(long age) {
        Known current = known;
        return isYoung(current, age) ? Objects.requireNonNull(current) : refresh(age);
    }

    private synchronized Known refresh(long age) {
        Known current = known;
        if (isYoung(current, age)) {
            return Objects.requireNonNull(current);
        }
        Known fresh = new Known(new JWKSet(read()), nanoTime.getAsLong());
        known = fresh;
        return fresh;
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
