package dev.tidings.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the embedded PostgreSQL's cluster, claimed by one process at a time. */
final class DataFolder {

    private static final Logger LOGGER = LoggerFactory.getLogger(DataFolder.class);

    /** What the PostgreSQL binaries on the class path are. */
    private static final String MAJOR_VERSION = "18";

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, closes it to other users of the machine, and claims it until {@link
     * #release} or this process's end, however it ends. A server that a killed process left behind on it is stopped.
     *
     * @throws UnusableDataFolderException when another process has it, another major version made it, or others may
     *     change it
     */
    static DataFolder claim(Path path) {
        try {
            PrivateFolders.makeOrShare(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("tidings.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UnusableDataFolderException("Another Tidings is running on " + path + ".", null);
            }
            DataFolder folder = new DataFolder(path, lock);
            try {
                folder.refuseOtherVersions();
                new LeftoverServer(folder.cluster()).clear();
                PrivateFolders.make(folder.programs());
                PrivateFolders.make(folder.cluster());
                return folder;
            } catch (IOException | RuntimeException e) {
                folder.release();
                throw e;
            }
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

    /** Where PostgreSQL's programs are unpacked. */
    Path programs() {
        return path.resolve("programs");
    }

    /** What lets people in, as PostgreSQL's programs read it. */
    Path passwordFile() {
        return path.resolve("pgpass");
    }

    /** What signing keys in the database are encrypted with. */
    Path signingSecretFile() {
        return path.resolve("signing-secret");
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
            throw new UnusableDataFolderException(
                    "The data in %s was made by PostgreSQL %s, and this Tidings brings PostgreSQL %s, which cannot read it. Bring it over with pg_upgrade or with pg_dump and psql."
                            .formatted(cluster(), made, MAJOR_VERSION),
                    null);
        }
    }
}
