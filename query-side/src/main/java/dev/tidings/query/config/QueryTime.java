package dev.tidings.query.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time comes from. */
@Configuration(proxyBeanMethods = false)
class QueryTime {

    @Bean(defaultCandidate = false)
    Clock queryClock() {
        return Clock.systemUTC();
    }
}
