package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PrivateFoldersTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasOpenIsClosed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        PrivateFolders.make(open);
        PrivateFolders.make(folder.resolve("new/one"));

        assertThat(permissions(open)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new/one"))).isEqualTo("rwx------");
    }

    @Test
    void whatAllUsersShareStaysOpen() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setAttribute(shared, "unix:mode", 01777);

        PrivateFolders.makeOrShare(shared);

        assertThat(permissions(shared)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void anotherUsersFolderIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path anothers = Files.createDirectory(folder.resolve("programs"));
        Files.setAttribute(anothers, "unix:uid", 65534);

        assertThatThrownBy(() -> PrivateFolders.make(anothers))
                .isInstanceOf(UnusableDataFolderException.class)
                .hasMessageContaining("belongs to another user");
    }

    @Test
    void whatIsWrittenAnewNobodyElseReads() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, "old");

        PrivateFolders.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
