package dev.tidings.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.Schema;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of the server.
 *
 * @param url of JDBC; whoever connects is {@link #USER}
 */
public record Database(String url) {

    /** The superuser, who needs no password. */
    public static final String USER = "postgres";

    /** Makes the schemas of Tidings in it. */
    public Database migrate() {
        for (Schema schema : Schema.values()) {
            schema.migrate(connections());
        }
        return this;
    }

    /** Each connection is a new one. */
    public DataSource connections() {
        return new DriverManagerDataSource(url, USER, "");
    }

    /** A pool of so many connections at most. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    /** For a statement now and then: connects anew for each. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(connections());
    }
}
