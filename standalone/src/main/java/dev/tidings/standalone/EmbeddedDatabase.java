package dev.tidings.standalone;

import dev.tidings.migrations.ClusterLocale;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.DatabaseRoles;
import dev.tidings.migrations.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;

/**
 * A PostgreSQL that lives in the data folder and runs as long as this process. It is set up to keep what it
 * acknowledges; what it holds survives both processes being killed. Its programs and its data are closed to other users
 * of the machine; it listens on loopback and asks for a password; each side has a role of its own.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "tidings";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    /** Where the library keeps what it unpacks, and removes what it finds stale. */
    private static final String WORKING_FOLDER_PROPERTY = "ot.epg.working-dir";

    /** Sockets in the file system are none, and whoever comes over loopback has a password. */
    private static final String WHO_MAY_CONNECT = """
            # Written by Tidings at each start.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Passwords passwords;
    private final String signingSecret;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, Passwords passwords, String signingSecret) {
        this.folder = folder;
        this.server = server;
        this.passwords = passwords;
        this.signingSecret = signingSecret;
    }

    /**
     * Starts the server on the folder's cluster, making both where they are missing, and brings roles and schemas to
     * what this version needs.
     *
     * @throws UnusableDataFolderException when the folder is in use, or was made by another major version
     */
    static EmbeddedDatabase start(Path path) {
        DataFolder folder = DataFolder.claim(path);
        Passwords passwords = new Passwords();
        try {
            String signingSecret = Passwords.secretIn(folder.signingSecretFile());
            EmbeddedPostgres server = startServer(folder, passwords);
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, passwords, signingSecret);
            try {
                database.setUp();
                return database;
            } catch (IOException | SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            folder.release();
            throw new UnusableDataFolderException(
                    "The embedded PostgreSQL does not start on " + folder.cluster() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    private static EmbeddedPostgres startServer(DataFolder folder, Passwords passwords) throws IOException {
        System.setProperty(WORKING_FOLDER_PROPERTY, folder.programs().toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                .setDataDirectoryCustomizer(cluster -> close(folder, cluster, passwords))
                .setConnectConfig("password", passwords.superuser())
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                // The details of an error quote rows, and no personal data may get into logs.
                .setServerConfig("log_error_verbosity", "terse");
        ClusterLocale.initdbOptions().forEach(builder::setLocaleConfig);
        return builder.start();
    }

    /** Before the server starts on it, whoever made the cluster. */
    private static void close(DataFolder folder, File cluster, Passwords passwords) {
        try {
            // The library lets everybody write there.
            PrivateFolders.make(folder.programs());
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            new SingleUserMode(folder.programs(), cluster.toPath())
                    .execute(PasswordUtil.genAlterUserPasswordSQL(
                            SUPERUSER, passwords.superuser().toCharArray(), "scram-sha-256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void setUp() throws IOException, SQLException {
        createDatabase();
        DatabaseRoles.establish(server.getDatabase(SUPERUSER, DATABASE), passwords.roles());
        // Nobody is superuser any more, until the next start.
        execute("alter role " + SUPERUSER + " password null");
        passwords.writeOwners(folder.passwordFile());
        for (Schema schema : Schema.values()) {
            schema.migrate(as(DatabaseRole.OWNER));
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource as(DatabaseRole role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(role.roleName());
        dataSource.setPassword(passwords.of(role));
        return dataSource;
    }

    /** What both sides are told. */
    Map<String, Object> settings() {
        return Map.of(
                "tidings.database.url",
                url(),
                "tidings.database.user",
                DatabaseRole.COMMAND.roleName(),
                "tidings.database.password",
                passwords.of(DatabaseRole.COMMAND),
                "tidings.database.query-user",
                DatabaseRole.QUERY.roleName(),
                "tidings.database.query-password",
                passwords.of(DatabaseRole.QUERY));
    }

    /** What is so unless somebody says otherwise. */
    Map<String, Object> defaults() {
        return Map.of("tidings.signing.secret", signingSecret);
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
        return "embedded PostgreSQL in " + folder.cluster() + " (PGPASSFILE=" + folder.passwordFile()
                + " psql -h localhost -p " + server.getPort() + " -U " + DatabaseRole.OWNER.roleName() + " " + DATABASE
                + ")";
    }
}
