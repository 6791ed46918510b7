package dev.tidings.query.config;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.eventstore.CommitTransactionManager;
import dev.tidings.eventstore.ConnectionDefaults;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.Schema;
import dev.tidings.projections.ProjectionEngine;
import dev.tidings.query.projection.CoveringDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
    private static final String NO_PARALLEL = "-c max_parallel_workers_per_gather=0";

    private static final String NO_JIT = "-c jit=off";

    /** What is not used for a while is given back, down to so many. */
    private static final int LEAST_IDLE = 2;

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration VALIDATION = Duration.ofSeconds(2);
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);

    @Bean(defaultCandidate = false)
    HikariDataSource eventLogDataSource(EventLogDatabase database) {
        prepare(Schema.EVENT_STORE, database.url(), database.queryUser(), database.queryPassword());
        HikariDataSource pool = pool("event-log", database.url(), database.queryUser(), database.queryPassword());
        pool.setMaximumPoolSize(database.queryPoolSize());
        return pool;
    }

    @Bean
    @Primary
    HikariDataSource readModelDataSource(ReadModelDatabase database) {
        prepare(Schema.READ_MODEL, database.url(), database.user(), database.password());
        HikariDataSource pool = pool("read-model", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.poolSize());
        pool.setSchema("read_model");
        ConnectionDefaults.apply(pool::addDataSourceProperty, NO_PARALLEL, NO_JIT);
        return pool;
    }

    /** What queries read through. */
    @Bean(defaultCandidate = false)
    DataSource readerDataSource(
            @Qualifier("readerPool") HikariDataSource readerPool, ObjectProvider<ProjectionEngine> engine) {
        return new CoveringDataSource(readerPool, engine::getObject);
    }

    @Bean(defaultCandidate = false)
    @DependsOn("readModelDataSource")
    HikariDataSource readerPool(ReadModelDatabase database) {
        HikariDataSource pool = pool("readers", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.readerPoolSize());
        pool.setSchema("read_model");
        ConnectionDefaults.apply(
                pool::addDataSourceProperty,
                NO_PARALLEL,
                NO_JIT,
                "-c statement_timeout=" + database.statementTimeout().toMillis());
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

    private static void prepare(Schema schema, String url, String user, String password) {
        schema.prepare(new DriverManagerDataSource(url, user, password), DatabaseRole.QUERY);
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
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setKeepaliveTime(KEEPALIVE.toMillis());
        ConnectionDefaults.apply(pool::addDataSourceProperty);
        return pool;
    }
}
