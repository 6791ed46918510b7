package dev.tidings.command.config;

import dev.tidings.http.Callers;
import dev.tidings.http.DatabaseCallers;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Callers are looked up where their sessions and roles are written. */
@Configuration(proxyBeanMethods = false)
class CallersConfiguration {

    @Bean
    Callers commandCallers(@Qualifier("commandDataSource") DataSource dataSource) {
        return new DatabaseCallers(dataSource);
    }
}
