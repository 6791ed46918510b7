package dev.tidings.command.config;

import dev.tidings.command.change.Ids;
import dev.tidings.eventstore.DatabaseClock;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time comes from: no event and no row says what this machine's clock says. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean(defaultCandidate = false)
    Clock commandClock(@Qualifier("commandDataSource") DataSource database) {
        DatabaseClock clock = new DatabaseClock(database);
        // A node that cannot learn the time does not start.
        Instant unused = clock.instant();
        return clock;
    }

    @Bean
    Ids commandIds(@Qualifier("commandClock") Clock clock) {
        return new Ids(clock);
    }
}
