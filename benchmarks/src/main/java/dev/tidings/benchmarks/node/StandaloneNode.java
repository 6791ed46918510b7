package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.process.FreePorts;
import dev.tidings.benchmarks.process.ProcessorTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything in one process, with a PostgreSQL of its own: the default way to run. */
public final class StandaloneNode implements Node {

    private static final String PID_FILE = "postmaster.pid";

    private final ServerProcess process;
    private final Path data;

    private StandaloneNode(ServerProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** A new folder to start one in, which whoever its PostgreSQL runs as can pass through. */
    public static Path newFolder() throws IOException {
        return Files.createTempDirectory(
                "tidings-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    /** Starts it on a folder, which it makes unless an earlier one has left it there, and waits until it is healthy. */
    public static StandaloneNode start(Path data) throws IOException, InterruptedException {
        int port = FreePorts.next();
        List<String> command = List.of("deploy/app/run", "standalone/target/app", "--server.port=" + port);
        Map<String, String> environment =
                Map.of("TIDINGS_DATA_FOLDER", data.toString(), "TIDINGS_ADMIN_PASSWORD", Side.ADMIN_PASSWORD);
        return new StandaloneNode(ServerProcess.script("standalone", command, environment, port), data);
    }

    /** Milliseconds of processor that it has used so far, without its database. */
    public double applicationMillis() {
        return ProcessorTime.millis(pid());
    }

    /** Milliseconds of processor that its database has used so far. */
    public double databaseMillis() throws IOException {
        return ProcessorTime.millisWithChildren(postmaster());
    }

    /** How many connections to its database are open. */
    public long connections() throws IOException {
        return ProcessorTime.children(postmaster()).stream()
                .filter(StandaloneNode::isConnection)
                .count();
    }

    @Override
    public URI url() {
        return process.url();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    private long postmaster() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            Path file =
                    files.filter(path -> path.endsWith(PID_FILE)).findFirst().orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    /** PostgreSQL writes whom each process serves where others have their arguments. */
    private static boolean isConnection(long pid) {
        try {
            String title = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return title.contains("127.0.0.1(") || title.contains("[local]");
        } catch (IOException e) {
            return false;
        }
    }
}
