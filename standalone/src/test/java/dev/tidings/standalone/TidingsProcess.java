package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.http.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** A packaged server as an operator runs it: settings in the environment, output in a file. */
@NullMarked
final class TidingsProcess implements AutoCloseable {

    /** The first administrator's, on a PostgreSQL of the test's own. */
    static final String ADMIN_PASSWORD = "correct horse battery";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final int port;

    private TidingsProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts a module's server, laid out as in its image, and returns at once. */
    static TidingsProcess start(String module, Path folder, Map<String, String> environment) throws IOException {
        return start(new ServerJar(module).laidOutOptions(), folder, environment);
    }

    /** The same on a PostgreSQL of the test's own, with {@link #ADMIN_PASSWORD}. */
    static TidingsProcess start(String module, Path folder, EmbeddedPostgres postgres) throws IOException {
        return start(
                module,
                folder,
                Map.of(
                        "TIDINGS_DATABASE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "TIDINGS_DATABASE_USER",
                        "postgres",
                        "TIDINGS_ADMIN_PASSWORD",
                        ADMIN_PASSWORD));
    }

    /** A module's server with {@code java -jar} and what was packaged. */
    static TidingsProcess startJar(String module, Path folder, Map<String, String> environment) throws IOException {
        return start(new ServerJar(module).options(), folder, environment);
    }

    /** The same with nothing in the environment but what it is given. */
    static TidingsProcess startBare(
            String module, Path folder, List<String> jvmOptions, Map<String, String> environment) throws IOException {
        List<String> options = new ArrayList<>(jvmOptions);
        options.addAll(new ServerJar(module).options());
        return start(options, folder, environment, false);
    }

    private static TidingsProcess start(List<String> options, Path folder, Map<String, String> environment)
            throws IOException {
        return start(options, folder, environment, true);
    }

    private static TidingsProcess start(
            List<String> options, Path folder, Map<String, String> environment, boolean inherits) throws IOException {
        int port = FreePorts.next();
        Path output = Files.createTempFile(folder, "server", ".log");
        List<String> command = new ArrayList<>(List.of(
                ServerJar.JAVA,
                "-Xmx768m",
                // It lives for seconds, and the second compiler would only be in the way.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        if (!inherits) {
            builder.environment().clear();
        }
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("TIDINGS_RATE_LIMITS_ENABLED", "false");
        builder.environment().putAll(environment);
        return new TidingsProcess(builder.start(), output, port);
    }

    TidingsProcess awaitHealthy() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || isHealthy());
        assertThat(process.isAlive()).as(output()).isTrue();
        return this;
    }

    private boolean isHealthy() {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url("/health"))).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first match's only group in what was printed. */
    String printed(String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(output());
        assertThat(matcher.find()).as("%s in %s", regex, output()).isTrue();
        return matcher.group(1);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    /** As Ctrl-C does; returns the exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
