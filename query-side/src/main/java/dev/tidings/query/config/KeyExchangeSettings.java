package dev.tidings.query.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of personal data are asked for.
 *
 * @param url    of the command sides, as {@code http://command-side:8080}; empty to read them from the log's database
 * @param secret what the command sides want to be shown
 */
@ConfigurationProperties("tidings.personal-data-keys")
record KeyExchangeSettings(
        @DefaultValue("") String url, @DefaultValue("") String secret) {

    KeyExchangeSettings {
        url = url.strip();
        secret = secret.strip();
        if (!url.isEmpty() && secret.isEmpty()) {
            throw new IllegalArgumentException("Keys of personal data are told nobody without a secret: set"
                    + " tidings.personal-data-keys.secret to the command sides' own");
        }
    }

    boolean isRemote() {
        return !url.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeyExchangeSettings[" + url + "]";
    }
}
