package dev.tidings.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the embedded PostgreSQL's cluster, claimed by one process at a time. */
final class DataFolder {

    private static final Logger LOGGER = LoggerFactory.getLogger(DataFolder.class);

    /** What the PostgreSQL binaries on the class path are. */
    private static final String MAJOR_VERSION = "18";

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, and claims it until {@link #release} or this process's end, however it ends.
     * A server that a killed process left behind on it is stopped.
     *
     * @throws UnusableDataFolderException when another process has it, or another major version made it
     */
    static DataFolder claim(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("tidings.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UnusableDataFolderException("Another Tidings is running on " + path + ".", null);
            }
            DataFolder folder = new DataFolder(path, lock);
            folder.refuseOtherVersions();
            folder.stopOrphan();
            return folder;
        } catch (IOException e) {
            throw new UnusableDataFolderException("The folder " + path + " cannot be used: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return path.resolve("postgres");
    }

    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            LOGGER.warn("The lock on {} could not be released: {}", path, e.toString());
        }
    }

    private void refuseOtherVersions() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            String made = Files.readString(version).strip();
            release();
            throw new UnusableDataFolderException(
                    "The data in %s was made by PostgreSQL %s, and this Tidings brings PostgreSQL %s, which cannot read it. Bring it over with pg_upgrade or with pg_dump and psql."
                            .formatted(cluster(), made, MAJOR_VERSION),
                    null);
        }
    }

    /** After a {@code kill -9} of our process its PostgreSQL lives on. Its clients are gone, so it can be stopped. */
    private void stopOrphan() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle orphan =
                ProcessHandle.of(pid).filter(DataFolder::isPostgres).orElse(null);
        if (orphan == null) {
            Files.delete(pidFile);
            return;
        }
        LOGGER.info("Stopping the PostgreSQL (process {}) that an earlier run left behind", pid);
        orphan.destroy();
        if (!ended(orphan)) {
            orphan.destroyForcibly();
            ended(orphan);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
