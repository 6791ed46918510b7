package dev.tidings.command.user;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may register.
 *
 * @param registration everybody, whoever holds an invitation, or nobody
 */
@ConfigurationProperties("tidings")
public record RegistrationProperties(@DefaultValue("open") Mode registration) {

    /** Who may register. */
    public enum Mode {
        OPEN,
        INVITED,
        CLOSED
    }
}
