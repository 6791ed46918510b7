package dev.tidings.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicKeySourceTest {

    private final List<String> inForce = new ArrayList<>();
    private long now;
    private int reads;
    private boolean broken;
    private final PublicKeySource source = new PublicKeySource(
            () -> () -> {
                reads++;
                if (broken) {
                    throw new IllegalStateException("no database");
                }
                return List.copyOf(inForce);
            },
            () -> now);

    @Test
    void keysAreReadOnceAndRemembered() throws JOSEException {
        inForce.add(key("a"));

        assertThat(knows("a")).isTrue();
        assertThat(knows("a")).isTrue();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void anUnknownKeyIsLookedForAgainButNotForEveryForgedToken() throws JOSEException {
        inForce.add(key("a"));
        assertThat(knows("b")).isFalse();
        inForce.add(key("b"));

        for (int i = 0; i < 100; i++) {
            assertThat(knows("b")).isFalse();
        }
        assertThat(reads).isEqualTo(1);

        pass(Duration.ofSeconds(4));
        assertThat(knows("b")).isTrue();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aNewKeyIsKnownToTheFirstTokenThatNamesIt() throws Exception {
        inForce.add(key("a"));
        assertThat(knows("a")).isTrue();
        inForce.add(key("b"));

        pass(Duration.ofMillis(1));
        assertThat(knows("b")).isTrue();
    }

    @Test
    void aWithdrawnKeyIsForgotten() throws JOSEException {
        inForce.add(key("a"));
        assertThat(knows("a")).isTrue();
        inForce.clear();

        pass(Duration.ofSeconds(25));
        assertThat(knows("a")).isFalse();
    }

    @Test
    void withoutAnyProviderThereAreNoKeys() {
        assertThat(new PublicKeySource(() -> null, () -> now).all().getKeys()).isEmpty();
    }

    @Test
    void knownKeysStayGoodWhileNoneCanBeRead() throws Exception {
        inForce.add(key("a"));
        assertThat(knows("a")).isTrue();
        broken = true;

        pass(Duration.ofMinutes(6));
        assertThat(knows("a")).isTrue();
        assertThat(knows("a")).isTrue();
        assertThat(reads).as("tried once more, then left alone for a while").isEqualTo(2);
        pass(Duration.ofSeconds(4));
        assertThatThrownBy(() -> knows("b")).isInstanceOf(KeySourceException.class);

        broken = false;
        assertThat(knows("b")).isFalse();
    }

    private boolean knows(String id) throws KeySourceException {
        return !source.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null)
                .isEmpty();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static String key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyID(id)
                .generate()
                .toPublicJWK()
                .toJSONString();
    }
}
