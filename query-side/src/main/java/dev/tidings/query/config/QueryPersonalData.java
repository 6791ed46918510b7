package dev.tidings.query.config;

import dev.tidings.events.personaldata.PersonalDataKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections open names and addresses with their users' keys. */
@Configuration(proxyBeanMethods = false)
class QueryPersonalData {

    @Bean(defaultCandidate = false)
    PersonalDataKeys queryPersonalDataKeys(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        return new PersonalDataKeys(eventLogDataSource);
    }
}
