package dev.tidings.command.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.PersonalDataKeys;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.Schema;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store's database: migrated first, then used under the least role that does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean(defaultCandidate = false)
    HikariDataSource commandDataSource(DatabaseProperties properties) {
        Schema.EVENT_STORE.prepare(
                new DriverManagerDataSource(properties.url(), properties.user(), properties.password()),
                DatabaseRole.COMMAND);
        HikariConfig config = new HikariConfig();
        config.setPoolName("command");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.user());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setConnectionInitSql("set role tidings_command");
        // Details quote rows, and no personal data may get into logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    JdbcTransactionManager commandTransactionManager(@Qualifier("commandDataSource") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    CommandDatabase commandDatabase(
            @Qualifier("commandDataSource") HikariDataSource dataSource,
            @Qualifier("commandTransactionManager") PlatformTransactionManager transactionManager) {
        return new CommandDatabase(JdbcClient.create(dataSource), transactionManager, dataSource.getMaximumPoolSize());
    }

    @Bean(defaultCandidate = false)
    PersonalDataKeys commandPersonalDataKeys(@Qualifier("commandDataSource") DataSource dataSource) {
        return new PersonalDataKeys(dataSource);
    }
}
