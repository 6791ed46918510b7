package dev.tidings.http.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature and remembers for half a minute that it was good: a client sends the same one with every
 * request, and checking an elliptic signature costs more than all else a small request does (measured: 40 % of the
 * processor time while posts are edited). Not longer, for a key may be withdrawn. What a token is still good for is
 * looked up each time and not remembered. Bounded; thread-safe.
 */
final class RememberingDecoder implements JwtDecoder {

    static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private static final int REMEMBERED = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> good;

    RememberingDecoder(JwtDecoder decoder, Ticker nanoTime) {
        this.decoder = decoder;
        this.good = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(REMEMBERED_FOR)
                .ticker(nanoTime)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null) {
            return known;
        }
        Jwt checked = decoder.decode(token);
        good.put(token, checked);
        return checked;
    }
}
