package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which processes are taken for an earlier run's PostgreSQL. Programs that only sleep stand for all. */
@EnabledOnOs(OS.LINUX)
class LeftoverServerTest {

    private static final Path SLEEP = Path.of("/bin/sleep");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path cluster = Path.of("");
    private Path pidFile = cluster;

    @BeforeEach
    void makeACluster() throws IOException {
        cluster = Files.createDirectory(folder.resolve("postgres-cluster"));
        pidFile = cluster.resolve("postmaster.pid");
    }

    @AfterEach
    void stopWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aServerOnTheClusterIsStopped() throws IOException {
        Process server = run("postgres", cluster);
        writePid(Long.toString(server.pid()));

        new LeftoverServer(cluster).clear();

        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void aServerOnAnotherClusterThatHasTheNumberByNowLivesOn() throws IOException {
        Process other = run("postgres", Files.createDirectory(folder.resolve("another")));
        writePid(Long.toString(other.pid()));

        new LeftoverServer(cluster).clear();

        assertThat(other.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void anotherProgramThatHasTheNumberByNowLivesOnEvenInTheClustersFolder() throws IOException {
        Process other = run("sh-like", cluster);
        writePid(Long.toString(other.pid()));

        new LeftoverServer(cluster).clear();

        assertThat(other.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aNumberThatNobodyHasIsLeftToPostgres() throws IOException, InterruptedException {
        Process gone = run("postgres", cluster);
        gone.destroyForcibly().waitFor();
        writePid(Long.toString(gone.pid()));

        new LeftoverServer(cluster).clear();

        assertThat(pidFile).exists();
    }

    @Test
    void aFileThatACrashLeftEmptyIsRemoved() throws IOException {
        writePid("");

        new LeftoverServer(cluster).clear();

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void anEmptyFileStaysWhereAServerWorksOnTheCluster() throws IOException {
        Process server = run("postgres", cluster);
        writePid("");

        assertThatThrownBy(() -> new LeftoverServer(cluster).clear())
                .isInstanceOf(UnusableDataFolderException.class)
                .hasMessageContaining("process " + server.pid());

        assertThat(server.isAlive()).isTrue();
        assertThat(pidFile).exists();
    }

    private void writePid(String line) throws IOException {
        Files.writeString(pidFile, line);
    }

    private Process run(String program, Path workingFolder) throws IOException {
        Path copy = Files.copy(
                SLEEP, Files.createTempDirectory(folder, "bin").resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
        Process process = new ProcessBuilder(copy.toString(), "600")
                .directory(workingFolder.toFile())
                .start();
        started.add(process);
        return process;
    }
}
