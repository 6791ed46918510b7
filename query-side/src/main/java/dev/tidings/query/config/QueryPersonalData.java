package dev.tidings.query.config;

import dev.tidings.events.personaldata.PersonalDataKeySource;
import dev.tidings.events.personaldata.PersonalDataKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections open names and addresses with their users' keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyExchangeSettings.class)
class QueryPersonalData {

    @Bean(defaultCandidate = false)
    PersonalDataKeySource queryPersonalDataKeys(
            KeyExchangeSettings settings, @Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        return settings.isRemote() ? new RemotePersonalDataKeys(settings) : new PersonalDataKeys(eventLogDataSource);
    }
}
