package dev.tidings.query.config;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.CommitTransactionManager;
import dev.tidings.eventstore.ConnectionDefaults;
import dev.tidings.migrations.Schema;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The two databases that the query side knows: the log, which it only reads, and the read tables. Each schema is
 * brought to the newest version before its pool opens; the pools take on the query side's own role.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventLogDatabase.class, ReadModelDatabase.class})
class QueryDataSources {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration VALIDATION = Duration.ofSeconds(2);
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);

    @Bean(defaultCandidate = false)
    HikariDataSource eventLogDataSource(EventLogDatabase database) {
        Schema.EVENT_STORE.migrate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        HikariDataSource pool = pool("event-log", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.queryPoolSize());
        return pool;
    }

    @Bean
    @Primary
    HikariDataSource readModelDataSource(ReadModelDatabase database) {
        Schema.READ_MODEL.migrate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        HikariDataSource pool = pool("read-model", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.poolSize());
        pool.setSchema("read_model");
        // Many small answers matter more than one large one: no query takes all processors, none is compiled first.
        ConnectionDefaults.apply(
                pool::addDataSourceProperty, "-c max_parallel_workers_per_gather=0", "-c jit=off");
        return pool;
    }

    /** What projections write in: no JPA session is opened for a batch. */
    @Bean(defaultCandidate = false)
    JdbcTransactionManager projectionTransactionManager(DataSource readModelDataSource) {
        return new CommitTransactionManager(readModelDataSource);
    }

    @Bean
    @Primary
    JdbcClient readModelJdbcClient(DataSource readModelDataSource) {
        return JdbcClient.create(readModelDataSource);
    }

    private static HikariDataSource pool(String name, String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setConnectionInitSql("set role tidings_query");
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setKeepaliveTime(KEEPALIVE.toMillis());
        ConnectionDefaults.apply(pool::addDataSourceProperty);
        return pool;
    }
}
