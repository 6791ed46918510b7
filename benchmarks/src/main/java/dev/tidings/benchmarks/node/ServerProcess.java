package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
final class ServerProcess implements Node {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String HEALTH = "/health";

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts a laid out application by the script that it is deployed with, and waits until it is healthy. */
    static ServerProcess script(String name, List<String> command, Map<String, String> environment, int port)
            throws IOException, InterruptedException {
        Path log = log(name, port);
        Redirect toLog = Redirect.appendTo(log.toFile());
        return started(JavaProcess.script(command, environment, toLog, toLog), port, log, HEALTH);
    }

    /** Starts a class of these benchmarks, and waits until its health is told under the path. */
    static ServerProcess java(String name, List<String> arguments, int port, String health)
            throws IOException, InterruptedException {
        Path log = log(name, port);
        Redirect toLog = Redirect.appendTo(log.toFile());
        return started(JavaProcess.start(arguments, toLog, toLog), port, log, health);
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public long pid() {
        return process.pid();
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

    private static ServerProcess started(Process process, int port, Path log, String health)
            throws InterruptedException {
        ServerProcess server = new ServerProcess(process, URI.create("http://localhost:" + port));
        server.awaitHealth(log, health);
        return server;
    }

    private static Path log(String name, int port) throws IOException {
        Path root = Path.of("benchmarks");
        Path target = Files.isDirectory(root) ? root.resolve("target") : Path.of("target");
        return Files.createDirectories(target).resolve(name + "-" + port + ".log");
    }

    private void awaitHealth(Path log, String health) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isHealthy(health)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("It did not start: see " + log.toAbsolutePath());
            }
            Thread.sleep(10);
        }
    }

    private boolean isHealthy(String health) {
        try (HttpConnection connection = new HttpConnection(url)) {
            return connection.get(health).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
