package dev.tidings.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingDecoderTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger checks = new AtomicInteger();
    private volatile boolean keyWithdrawn;
    private final RememberingDecoder decoder = new RememberingDecoder(this::check, nanoTime::get);

    @Test
    void aGoodTokenIsCheckedOnce() {
        assertThat(decoder.decode("good")).isSameAs(decoder.decode("good"));
        assertThat(checks).hasValue(1);
    }

    @Test
    void aTokenWhoseKeyWasWithdrawnIsGoodForLessThanAMinute() {
        decoder.decode("good");
        keyWithdrawn = true;
        nanoTime.addAndGet(RememberingDecoder.REMEMBERED_FOR.dividedBy(2).toNanos());
        decoder.decode("good");
        nanoTime.addAndGet(RememberingDecoder.REMEMBERED_FOR.dividedBy(2).toNanos() + 1);

        assertThatThrownBy(() -> decoder.decode("good"))
                .as("using it does not keep it")
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void aBadTokenStaysBad() {
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        if (token.equals("bad") || keyWithdrawn) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .issuedAt(ISSUED)
                .expiresAt(ISSUED.plusSeconds(900))
                .build();
    }
}
