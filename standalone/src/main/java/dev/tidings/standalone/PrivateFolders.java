package dev.tidings.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that other users of the machine cannot enter, on systems that know of such a thing. */
final class PrivateFolders {

    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");
    private static final int STICKY = 01000;

    private PrivateFolders() {}

    /**
     * Makes the folder where it is missing, and closes it where it was open.
     *
     * @throws UnusableDataFolderException when it is another user's
     */
    static void make(Path folder) throws IOException {
        if (!isPosix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
        if (isAnothers(folder)) {
            throw new UnusableDataFolderException(
                    "The folder " + folder + " belongs to another user, who may change what is in it.", null);
        }
        if (!OWNER_ENTERS.containsAll(Files.getPosixFilePermissions(folder))) {
            Files.setPosixFilePermissions(folder, OWNER_ENTERS);
        }
    }

    /**
     * The same, except for a folder that all users share as they do {@code /tmp}: nobody can move away what somebody else
     * has in it, so that is safe where it is closed itself.
     */
    static void makeOrShare(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !isShared(folder)) {
            make(folder);
        }
    }

    /** Writes a file anew that nobody else may read, or leaves the old one as it is. */
    static void write(Path file, String content) throws IOException {
        Path written = isPosix(file)
                ? Files.createTempFile(file.getParent(), "new", null, PosixFilePermissions.asFileAttribute(OWNER_READS))
                : Files.createTempFile(file.getParent(), "new", null);
        try {
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static boolean isAnothers(Path folder) throws IOException {
        Path ourProcess = Path.of("/proc/self");
        return Files.exists(ourProcess) && !Files.getOwner(folder).equals(Files.getOwner(ourProcess));
    }

    private static boolean isShared(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
