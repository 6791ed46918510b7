package dev.tidings.command.credential;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a hash costs: OWASP's recommendation for Argon2id unless configured.
 *
 * @param memoryKib memory for one hash, in KiB
 * @param iterations passes over that memory
 */
@ConfigurationProperties("tidings.passwords")
public record PasswordCost(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations) {}
