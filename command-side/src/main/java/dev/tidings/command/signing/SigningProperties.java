package dev.tidings.command.signing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys are kept.
 *
 * @param secret what they are encrypted with in the database, the same on all command sides; empty to keep them in the
 *     clear
 */
@ConfigurationProperties("tidings.signing")
public record SigningProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST = 16;

    /** Refuses what can be guessed. */
    public SigningProperties {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("tidings.signing.secret has fewer than " + SHORTEST
                    + " characters, which can be guessed: take random ones");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SigningProperties";
    }
}
