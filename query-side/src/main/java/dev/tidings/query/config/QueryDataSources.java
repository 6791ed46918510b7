package dev.tidings.query.config;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.Schema;
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

    @Bean(defaultCandidate = false)
    HikariDataSource eventLogDataSource(EventLogDatabase database) {
        HikariDataSource pool =
                pool(Schema.EVENT_STORE, "event-log", database.url(), database.queryUser(), database.queryPassword());
        pool.setMaximumPoolSize(database.queryPoolSize());
        return pool;
    }

    @Bean
    @Primary
    HikariDataSource readModelDataSource(ReadModelDatabase database) {
        HikariDataSource pool =
                pool(Schema.READ_MODEL, "read-model", database.url(), database.user(), database.password());
        pool.setMaximumPoolSize(database.poolSize());
        pool.setSchema("read_model");
        // Many small answers matter more than one large one: no query takes all processors, none is compiled first.
        pool.addDataSourceProperty("options", "-c max_parallel_workers_per_gather=0 -c jit=off");
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

    private static HikariDataSource pool(Schema schema, String name, String url, String user, String password) {
        schema.prepare(new DriverManagerDataSource(url, user, password), DatabaseRole.QUERY);
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setConnectionInitSql("set role tidings_query");
        // Details quote rows, and no personal data may get into logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
