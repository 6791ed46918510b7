package dev.tidings.command.personaldata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom keys of personal data are told.
 *
 * @param secret what query sides show, the same on all of them and on all command sides; empty to tell nobody
 */
@ConfigurationProperties("tidings.personal-data-keys")
public record KeyExchangeProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST = 24;

    /** Refuses what can be guessed. */
    public KeyExchangeProperties {
        secret = secret.strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("tidings.personal-data-keys.secret has fewer than " + SHORTEST
                    + " characters, which can be guessed: take random ones");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeyExchangeProperties";
    }
}
