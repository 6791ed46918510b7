package dev.tidings.command.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.eventstore.ConnectionDefaults;
import dev.tidings.eventstore.LogTransactionManager;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.Schema;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The event store's database: migrated first, then used under the least role that does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int LEAST_IDLE = 2;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration VALIDATION = Duration.ofSeconds(2);
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);

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
        // What is not used for a while is given back.
        config.setMinimumIdle(LEAST_IDLE);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionInitSql("set role tidings_command");
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setKeepaliveTime(KEEPALIVE.toMillis());
        // Nobody waits for ever for what another transaction holds, and no node that falls silent holds it for ever. A
        // request with a key may wait for its turn to hash a password in the middle of its transaction.
        ConnectionDefaults.apply(
                config::addDataSourceProperty, "-c lock_timeout=10s", "-c idle_in_transaction_session_timeout=30s");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    LogTransactionManager commandTransactionManager(@Qualifier("commandDataSource") DataSource dataSource) {
        return new LogTransactionManager(dataSource);
    }

    @Bean
    CommandDatabase commandDatabase(
            @Qualifier("commandDataSource") HikariDataSource dataSource,
            @Qualifier("commandTransactionManager") LogTransactionManager transactionManager) {
        return new CommandDatabase(JdbcClient.create(dataSource), transactionManager, dataSource.getMaximumPoolSize());
    }

    @Bean(defaultCandidate = false)
    PersonalDataKeys commandPersonalDataKeys(@Qualifier("commandDataSource") DataSource dataSource) {
        return new PersonalDataKeys(dataSource);
    }
}
