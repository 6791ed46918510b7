import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** Kafka as a process of its own, broker and controller in one, that can be killed and started again. */
final class Broker implements AutoCloseable {

    static final String ADDRESS = "127.0.0.1:18192";

    private static final String CONTROLLER = "127.0.0.1:18193";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Path settings;
    private Process process;

    /** Makes its folder. */
    Broker(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.settings = folder.resolve("server.properties");
        Files.writeString(
                settings,
                """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://%s,CONTROLLER://%s
                advertised.listeners=PLAINTEXT://%s
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@%s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%s
                offsets.topic.replication.factor=1
                auto.create.topics.enable=false
                """
                        .formatted(ADDRESS, CONTROLLER, ADDRESS, CONTROLLER, folder.resolve("data")));
        Process format = java("kafka.tools.StorageTool", "format", "-t", "VGlkaW5ncyBjaGVja3MgaQ", "-c", settings.toString());
        if (!format.waitFor(1, TimeUnit.MINUTES) || format.exitValue() != 0) {
            throw new IOException("Kafka's folder can't be formatted: see " + folder);
        }
    }

    void start() throws IOException, InterruptedException {
        process = java("-Xmx384m", "kafka.Kafka", settings.toString());
        for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end; Thread.sleep(200)) {
            try (Admin admin = admin()) {
                admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
                if (!process.isAlive()) {
                    break;
                }
            }
        }
        throw new IOException("Kafka does not start: see " + folder);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Loses the whole topic. */
    void deleteTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(Topic.NAME)).all().get(20, TimeUnit.SECONDS);
        }
    }

    /** Loses the topic's beginning. */
    void truncateBefore(long offset) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(Topic.NAME, 0), RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", ADDRESS, "request.timeout.ms", "5000", "default.api.timeout.ms", "15000"));
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("kafka.log").toFile()))
                .start();
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
