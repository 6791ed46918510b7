package dev.tidings.command.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client address may ask, a minute.
 *
 * @param enabled off for load tests
 */
@ConfigurationProperties("tidings.rate-limits")
public record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("300") int loginsPerMinute,
        @DefaultValue("300") int registrationsPerMinute,
        @DefaultValue("6000") int viewsPerMinute) {

    int perMinute(Limit limit) {
        return switch (limit) {
            case LOGIN -> loginsPerMinute;
            case REGISTRATION -> registrationsPerMinute;
            case VIEWS -> viewsPerMinute;
        };
    }
}
