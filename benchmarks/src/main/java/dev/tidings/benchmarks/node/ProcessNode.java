package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A side in a process of its own, prepared and run by the scripts that it is deployed with. */
final class ProcessNode implements Node {

    private static final Duration START = Duration.ofMinutes(1);

    private final Process process;
    private final URI url;

    private ProcessNode(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static ProcessNode start(Side side, Database database, List<String> more)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("deploy/app/run", side.module() + "/target/app"));
        command.addAll(side.settings(database, port));
        command.addAll(more);
        Path log = Path.of("benchmarks", "target", side.module() + "-" + port + ".log");
        Redirect toLog = Redirect.appendTo(log.toFile());
        Process process = JavaProcess.script(command, toLog, toLog);
        ProcessNode node = new ProcessNode(process, URI.create("http://localhost:" + port));
        node.awaitHealth(log);
        return node;
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("It did not start: see " + log);
            }
            Thread.sleep(10);
        }
    }

    private boolean isHealthy() {
        try (HttpConnection connection = new HttpConnection(url)) {
            return connection.get("/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
