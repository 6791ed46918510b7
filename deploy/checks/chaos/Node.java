import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One side, as a process that can be killed, stopped and started again, behind a proxy of its own. */
final class Node {

    private final String side;
    private final int port;
    private final Path root;
    private final Path log;
    private final Proxy proxy;
    private final Api api;
    private final Map<String, String> more;
    private Process process;
    private volatile boolean up;

    Node(String side, int port, Path root, Path folder, Proxy proxy, Api api) {
        this(side, port, root, folder, proxy, api, Map.of());
    }

    /** @param more what else stands in its environment */
    Node(String side, int port, Path root, Path folder, Proxy proxy, Api api, Map<String, String> more) {
        this.side = side;
        this.port = port;
        this.root = root;
        this.log = folder.resolve(side + "-" + port + ".log");
        this.proxy = proxy;
        this.api = api;
        this.more = more;
    }

    int port() {
        return port;
    }

    Proxy proxy() {
        return proxy;
    }

    boolean isCommandSide() {
        return side.equals("command-side");
    }

    synchronized void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("deploy/app/run").toString(),
                        root.resolve(side).resolve("target/app").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "TIDINGS_DATABASE_URL", Database.url(proxy.port()),
                        "TIDINGS_DATABASE_USER", "tidings",
                        "TIDINGS_DATABASE_PASSWORD", "",
                        "TIDINGS_ADMIN_PASSWORD", Cluster.PASSWORD,
                        "TIDINGS_RATE_LIMITS_ENABLED", "false",
                        "JAVA_OPTIONS", "-Xmx256m"));
        builder.environment().putAll(more);
        up = false;
        process = builder.start();
    }

    /** As {@code kill -9} does. */
    synchronized void kill() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** As {@code kill -STOP} and {@code kill -CONT} do. */
    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor(10, TimeUnit.SECONDS);
    }

    synchronized boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has been healthy since its start. */
    boolean isUp() {
        return up && isAlive();
    }

    private boolean isHealthy() {
        return api.send(port, "GET", "/health", "", null).status() == 200;
    }

    /** Waits so long for it to be healthy, and starts it where it has ended by itself; false where it is not. */
    boolean awaitHealthy(int seconds) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; Thread.sleep(200)) {
            if (isHealthy()) {
                up = true;
                return true;
            }
            if (!isAlive()) {
                start();
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return side + " " + port;
    }
}
