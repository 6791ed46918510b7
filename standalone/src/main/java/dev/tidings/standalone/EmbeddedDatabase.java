package dev.tidings.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL that lives in the data folder and runs as long as this process. It is set up to keep what it
 * acknowledges; what it holds survives both processes being killed.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";
    private static final String DATABASE = "tidings";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the server on the folder's cluster, making both where they are missing.
     *
     * @throws UnusableDataFolderException when the folder is in use, or was made by another major version
     */
    static EmbeddedDatabase start(Path path) {
        DataFolder folder = DataFolder.claim(path);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.cluster())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_TIMEOUT)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_compression", "on")
                    // The details of an error quote rows, and no personal data may get into logs.
                    .setServerConfig("log_error_verbosity", "terse")
                    .start();
            createDatabase(server);
            return new EmbeddedDatabase(folder, server);
        } catch (IOException | SQLException e) {
            folder.release();
            throw new UnusableDataFolderException(
                    "The embedded PostgreSQL does not start on " + folder.cluster() + ": " + e.getMessage(), e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    /** Stops the server cleanly and lets go of the folder. */
    @Override
    public void close() throws IOException {
        server.close();
        folder.release();
    }

    @Override
    public String toString() {
        return "embedded PostgreSQL in %s (psql -h localhost -p %d -U %s %s)"
                .formatted(folder.cluster(), server.getPort(), USER, DATABASE);
    }
}
