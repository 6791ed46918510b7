package dev.tidings.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kafka as a process of its own: one broker, which is its own controller, on a folder that is gone afterwards. */
public final class Broker implements AutoCloseable {

    private static final long START_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts it, and waits until it answers. */
    public Broker() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("tidings-kafka");
        port = FreePorts.next();
        int controller = FreePorts.next();
        Path settings = folder.resolve("server.properties");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                        "controller.listener.names=CONTROLLER",
                        "controller.quorum.voters=1@127.0.0.1:" + controller,
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "log.dirs=" + data(),
                        "offsets.topic.replication.factor=1",
                        "auto.create.topics.enable=false"));
        Process format =
                java("kafka.tools.StorageTool", "format", "-t", "VGlkaW5ncyBtZWFzdXJlcw", "-c", settings.toString());
        if (!format.waitFor(START_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw new IOException("Kafka's folder can't be formatted");
        }
        process = java("-Xmx512m", "kafka.Kafka", settings.toString());
        awaitPort();
    }

    /** What clients connect with. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The same, as Kafka's clients take it. */
    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", address());
    }

    /** How many bytes a topic takes on the disk. */
    public long bytes(String topic) throws IOException {
        try (Stream<Path> segments = Files.list(data().resolve(topic + "-0"))) {
            return segments.filter(segment -> segment.toString().endsWith(".log"))
                    .mapToLong(segment -> segment.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Process java(String... arguments) throws IOException {
        List<String> all = Stream.concat(Stream.of("-cp", System.getProperty("java.class.path")), Stream.of(arguments))
                .toList();
        Redirect log = Redirect.appendTo(folder.resolve("kafka.log").toFile());
        return JavaProcess.start(all, log, log);
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); System.nanoTime() < end; ) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(100);
            }
        }
        throw new IOException("Kafka did not start: " + Files.readString(folder.resolve("kafka.log")));
    }
}
