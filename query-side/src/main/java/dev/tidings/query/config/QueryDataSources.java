package dev.tidings.query.config;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.Schema;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The two databases that the query side knows: the log, which it only reads, and the read tables. Each schema is
 * brought to the newest version before its pool opens; the pools take on the query side's own role. Queries read through
 * a pool of their own, so that however many there are and however long they take, projections go on writing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventLogDatabase.class, ReadModelDatabase.class})
class QueryDataSources {

    /** Many small answers matter more than one large one: no query takes all processors, none is compiled first. */
    private static final String SMALL_ANSWERS = "-c max_parallel_workers_per_gather=0 -c jit=off";

    /** What is not used for a while is given back, down to so many. */
    private static final int LEAST_IDLE = 2;

    private static final Duration IDLE = Duration.ofMinutes(1);

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
        pool.addDataSourceProperty("options", SMALL_ANSWERS);
        return pool;
    }

    /** What queries read through. */
    @Bean(defaultCandidate = false)
    @DependsOn("readModelDataSource")
    HikariDataSource readerDataSource(ReadModelDatabase database) {
        HikariDataSource pool = pool("readers", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.readerPoolSize());
        pool.setSchema("read_model");
        pool.addDataSourceProperty(
                "options",
                SMALL_ANSWERS + " -c statement_timeout="
                        + database.statementTimeout().toMillis());
        return pool;
    }

    /** What projections write in: no JPA session is opened for a batch. */
    @Bean(defaultCandidate = false)
    JdbcTransactionManager projectionTransactionManager(DataSource readModelDataSource) {
        return new JdbcTransactionManager(readModelDataSource);
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
        pool.setMinimumIdle(LEAST_IDLE);
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setConnectionInitSql("set role tidings_query");
        // Details quote rows, and no personal data may get into logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
