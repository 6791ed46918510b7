package dev.tidings.command.config;

import dev.tidings.command.change.Ids;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time comes from. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean(defaultCandidate = false)
    Clock commandClock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids commandIds(@Qualifier("commandClock") Clock clock) {
        return new Ids(clock);
    }
}
