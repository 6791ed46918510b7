package dev.tidings.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingDecoderTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EXPIRES = ISSUED.plusSeconds(900);

    private final AtomicReference<Instant> now = new AtomicReference<>(ISSUED);
    private final AtomicInteger checks = new AtomicInteger();
    private final RememberingDecoder decoder = new RememberingDecoder(this::check, now::get);

    @Test
    void aGoodTokenIsCheckedOnce() {
        assertThat(decoder.decode("good")).isSameAs(decoder.decode("good"));
        assertThat(checks).hasValue(1);
    }

    @Test
    void aTokenIsCheckedAgainOnceItHasExpired() {
        decoder.decode("good");
        now.set(EXPIRES);

        assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(2);
    }

    @Test
    void aBadTokenStaysBad() {
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        if (token.equals("bad") || !now.get().isBefore(EXPIRES)) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .issuedAt(ISSUED)
                .expiresAt(EXPIRES)
                .build();
    }
}
