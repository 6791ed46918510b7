package dev.tidings.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.hibernate.Version;
import org.springframework.boot.SpringBootVersion;

/** The machine, and the versions of what runs on it. */
public final class Circumstances {

    private Circumstances() {}

    /** Writes them into the report. */
    public static void describe(Report report) {
        report.circumstance(
                "when", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        report.circumstance(
                "machine",
                "%s × %s, %s, %s %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                lineOf("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                                lineOf("/proc/meminfo", "MemTotal", "memory unknown"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version")));
        report.circumstance(
                "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        report.circumstance(
                "libraries",
                "Spring Boot %s, Axon %s, Hibernate %s"
                        .formatted(
                                SpringBootVersion.getVersion(),
                                EmbeddedEventStore.class.getPackage().getImplementationVersion(),
                                Version.getVersionString()));
    }

    private static String lineOf(String file, String name, String otherwise) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
