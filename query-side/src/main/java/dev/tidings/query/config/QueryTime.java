package dev.tidings.query.config;

import dev.tidings.eventstore.DatabaseClock;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time comes from. */
@Configuration(proxyBeanMethods = false)
class QueryTime {

    @Bean(defaultCandidate = false)
    Clock queryClock(DataSource readModelDataSource) {
        return new DatabaseClock(readModelDataSource);
    }
}
