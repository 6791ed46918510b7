package dev.tidings.migrations;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/**
 * A PostgreSQL of a test's own, with both schemas, that can be stopped as a crash would stop it. Commits that don't wait
 * for the disk stay in memory for seconds, so that a crash takes them back for certain. For one thread.
 */
@NullMarked
public final class CrashingDatabase implements AutoCloseable {

    private final Path cluster;
    private final int port;
    private EmbeddedPostgres server;

    private CrashingDatabase(Path cluster) throws IOException {
        this.cluster = cluster;
        this.server = start(cluster, 0);
        this.port = server.getPort();
        for (Schema schema : Schema.values()) {
            schema.migrate(server.getPostgresDatabase());
        }
    }

    /** Starts one in an empty folder. */
    public static CrashingDatabase startWithLazyWal(Path folder) throws IOException {
        return new CrashingDatabase(folder.resolve("cluster"));
    }

    /** Where it is, also after it has crashed and come back. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Stops it at once ({@code pg_ctl stop -m immediate}): what is not on disk is lost. */
    public void crash() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster))
                .inheritIO()
                .start()
                .waitFor();
        await().until(() -> ProcessHandle.of(postmaster).isEmpty());
        server.close();
    }

    /** What a query says of what the crash has left, before anybody else can connect. */
    public long remains(String query) throws IOException, SQLException {
        try (EmbeddedPostgres aside = start(cluster, 0);
                var connection = aside.getPostgresDatabase().getConnection();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Starts it again where it was. */
    public void restart() throws IOException {
        server = start(cluster, port);
    }

    private static EmbeddedPostgres start(Path cluster, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_writer_delay", "10s")
                .setServerConfig("wal_writer_flush_after", "2GB")
                .setServerConfig("max_connections", "100");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
