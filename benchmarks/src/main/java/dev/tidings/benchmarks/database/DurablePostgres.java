package dev.tidings.benchmarks.database;

import dev.tidings.benchmarks.process.ProcessorTime;
import dev.tidings.migrations.ClusterLocale;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An embedded PostgreSQL that keeps what it acknowledges, as one in production would. */
public final class DurablePostgres implements AutoCloseable {

    /**
     * Whole pages are not compressed, by PostgreSQL's default: this build knows pglz alone, which takes a quarter of what
     * edits could be, where the lz4 of a deployment takes hardly anything.
     */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "wal_compression", "off",
            "shared_buffers", "1GB",
            "max_wal_size", "4GB",
            "max_connections", "300"));

    private final EmbeddedPostgres server;

    /** Starts it on a folder of its own, which is gone after {@link #close}. */
    public DurablePostgres() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2));
        SETTINGS.forEach(builder::setServerConfig);
        ClusterLocale.initdbOptions().forEach(builder::setLocaleConfig);
        server = builder.start();
    }

    /** A new database, empty. */
    public Database create(String name) throws SQLException {
        execute("create database " + name);
        return database(name);
    }

    /** A new database, as the other one is, which nobody may be connected with. */
    Database copy(String template, String name) throws SQLException {
        execute("create database " + name + " template " + template);
        return database(name);
    }

    /** Whether it has a database of that name. */
    public boolean has(String name) {
        return !database("postgres")
                .jdbc()
                .queryForList("select 1 from pg_database where datname = ?", name)
                .isEmpty();
    }

    /** The process whose children serve connections. */
    public long pid() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessorTime.parent(row.getLong(1));
        }
    }

    /** One that is there already. */
    public Database database(String name) {
        return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + name);
    }

    /** Starts what follows with nothing left to write, so that nobody pays for what went before. */
    public void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    /** Its version, and the settings that matter. */
    public String description() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ", "
                    + SETTINGS.entrySet().stream()
                            .map(setting -> setting.getKey() + " " + setting.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
