package dev.tidings.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests: one server for each JVM, one fresh database, with both schemas, for each caller.
 * Databases are copied from a migrated template, which takes milliseconds.
 */
@NullMarked
public final class TestDatabase {

    private static final String TEMPLATE = "tidings_template";
    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    /** Kept: to open one costs about as much as to copy a database. */
    private static final Connection ADMINISTRATION = administration();

    private TestDatabase() {}

    /** A new database with both schemas and no rows. */
    public static PGSimpleDataSource create() {
        String name = "tidings_test_" + CREATED.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return database(name);
    }

    /** A new database without anything in it. */
    public static PGSimpleDataSource createEmpty() {
        String name = "tidings_empty_" + CREATED.incrementAndGet();
        execute("create database " + name);
        return database(name);
    }

    /** The URL of a database that this class made, with the user in it; there is no password. */
    public static String url(PGSimpleDataSource database) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database.getDatabaseName() + "?user=postgres";
    }

    private static PGSimpleDataSource database(String name) {
        return (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "off");
            ClusterLocale.initdbOptions().forEach(builder::setLocaleConfig);
            EmbeddedPostgres server = builder.start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            DataSource template = server.getDatabase("postgres", TEMPLATE);
            for (Schema schema : Schema.values()) {
                schema.migrate(template);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection administration() {
        try {
            return SERVER.getPostgresDatabase().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (var statement = ADMINISTRATION.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
