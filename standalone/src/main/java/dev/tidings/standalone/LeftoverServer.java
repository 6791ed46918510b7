package dev.tidings.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives on after a {@code kill -9} of our process. Its clients are gone, so it can be stopped. No
 * process gets a signal that does not provably work on our cluster: the number in {@code postmaster.pid} may be
 * anybody's by now.
 */
final class LeftoverServer {

    private static final Logger LOGGER = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    /** What a process has to do with the cluster. */
    private enum Tie {
        OURS,
        NONE,
        UNKNOWN
    }

    private final Path cluster;
    private final Path pidFile;

    LeftoverServer(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /**
     * Stops the server where there is one, and removes a {@code postmaster.pid} that would keep the next one from
     * starting.
     *
     * @throws UnusableDataFolderException when a process may or may not work on the cluster
     */
    void clear() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<Long> pid = readPid();
        if (pid.isEmpty()) {
            clearUnreadable();
            return;
        }
        // Where nobody has the number, PostgreSQL sees for itself that the file is stale, and whether others work on.
        ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive).ifPresent(this::clear);
    }

    private void clear(ProcessHandle process) {
        switch (tie(process)) {
            case OURS -> stop(process);
            case NONE -> removePidFile("its process " + process.pid() + " is another program");
            case UNKNOWN ->
                throw new UnusableDataFolderException(
                        "Process %s may be a PostgreSQL that works on %s. Stop it, or, if it is another program, remove %s."
                                .formatted(process.pid(), cluster, pidFile),
                        null);
        }
    }

    /** It is written in an instant, before the server touches anything: a crash of the machine can leave it empty. */
    private void clearUnreadable() {
        List<ProcessHandle> ours = ProcessHandle.allProcesses()
                .filter(process -> tie(process) == Tie.OURS)
                .toList();
        if (!ours.isEmpty()) {
            throw new UnusableDataFolderException(
                    "%s does not say whose it is, and PostgreSQL works on the folder (process %s). Stop that first."
                            .formatted(pidFile, ours.getFirst().pid()),
                    null);
        }
        removePidFile("it says nothing, and no PostgreSQL works on the folder");
    }

    private Optional<Long> readPid() throws IOException {
        try {
            // A server without clients, in its single-user mode, writes its number with a minus.
            return Files.readAllLines(pidFile).stream().findFirst().map(line -> Math.abs(Long.parseLong(line.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The main process goes to its cluster's folder, and its command line names it. */
    private Tie tie(ProcessHandle process) {
        Optional<String> user = process.info().user();
        Optional<String> command = process.info().command();
        if (user.isPresent() && !user.equals(ProcessHandle.current().info().user())) {
            return Tie.NONE;
        }
        if (command.isPresent()
                && !Path.of(command.get()).getFileName().toString().startsWith("postgres")) {
            return Tie.NONE;
        }
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.isSymbolicLink(workingFolder)) {
                boolean there = Files.isSameFile(workingFolder, cluster);
                return there && command.isPresent() ? Tie.OURS : there ? Tie.UNKNOWN : Tie.NONE;
            }
        } catch (IOException e) {
            return Tie.UNKNOWN;
        }
        return process.info()
                .commandLine()
                .map(line -> line.contains(cluster.toString()) ? Tie.OURS : Tie.NONE)
                .orElse(Tie.UNKNOWN);
    }

    private void removePidFile(String why) {
        try {
            LOGGER.info("Removing {}: {}", pidFile, why);
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new UnusableDataFolderException("The file " + pidFile + " cannot be removed: " + e, e);
        }
    }

    private static void stop(ProcessHandle server) {
        LOGGER.info("Stopping the PostgreSQL (process {}) that an earlier run left behind", server.pid());
        server.destroy();
        if (!ended(server)) {
            server.destroyForcibly();
            ended(server);
        }
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
