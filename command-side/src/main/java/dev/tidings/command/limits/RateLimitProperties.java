package dev.tidings.command.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How often one client may ask, a minute: an address, or whoever is logged in.
 *
 * @param enabled           off for load tests
 * @param changesPerMinute  of everything that the others do not name
 * @param guessesPerAccount how many wrong passwords for one account are checked in ten minutes, whoever sends them; ten
 *                          times as many a day
 * @param writtenPerHour    how many bytes of successful changes one account may send an hour: what is written once stays
 *                          in the log for ever
 */
@ConfigurationProperties("tidings.rate-limits")
public record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60") int loginsPerMinute,
        @DefaultValue("30") int registrationsPerMinute,
        @DefaultValue("120") int refreshesPerMinute,
        @DefaultValue("30") int passwordsPerMinute,
        @DefaultValue("6000") int viewsPerMinute,
        @DefaultValue("60") int importsPerMinute,
        @DefaultValue("30") int commentsPerMinute,
        @DefaultValue("600") int changesPerMinute,
        @DefaultValue("10") int mailsPerMinute,
        @DefaultValue("6000") int keysPerMinute,
        @DefaultValue("10") int guessesPerAccount,
        @DefaultValue("128MB") DataSize writtenPerHour) {

    int perMinute(Limit limit) {
        return switch (limit) {
            case LOGIN -> loginsPerMinute;
            case REGISTRATION -> registrationsPerMinute;
            case REFRESH -> refreshesPerMinute;
            case PASSWORD -> passwordsPerMinute;
            case VIEWS -> viewsPerMinute;
            case IMPORT -> importsPerMinute;
            case COMMENT -> commentsPerMinute;
            case CHANGE -> changesPerMinute;
            case MAIL -> mailsPerMinute;
            case KEYS -> keysPerMinute;
        };
    }
}
