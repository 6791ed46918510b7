package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.bare.BareApplication;
import dev.tidings.benchmarks.crud.CrudApplication;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.process.FreePorts;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Services that people would otherwise write. Each is a process of its own that has on its class path what its author
 * would have put there, and nothing of Tidings: Spring Boot acts on what it finds.
 */
public enum Rival {
    /** Posts in a table: Spring Boot MVC, JPA, tokens, health and metrics. */
    CRUD("crud", CrudApplication.class, "/actuator/health", ""),
    /** A controller with one JDBC statement. */
    BARE(
            "bare",
            BareApplication.class,
            "/api/posts/01900000-0000-7000-8000-000000000000",
            "hibernate jakarta.persistence nimbus spring-boot-actuator spring-boot-data spring-boot-health"
                    + " spring-boot-hibernate spring-boot-jpa spring-boot-micrometer spring-boot-security"
                    + " spring-boot-validation spring-data spring-orm spring-security");

    private static final List<String> MODULES = List.of(
            "command-side",
            "query-side",
            "shared-http",
            "shared-events",
            "event-store",
            "projections",
            "kafka",
            "migrations");

    private static final List<String> OF_TIDINGS = List.of(
            "axon",
            "flyway",
            "kafka",
            "spring-kafka",
            "spring-boot-mail",
            "spring-boot-thymeleaf",
            "springdoc",
            "thymeleaf",
            "sentry",
            "opentelemetry");

    /** Nodes have short headers by {@code deploy/app/run}, so rivals have them too; a JVM before 25 knows nothing of them. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:MaxRAMPercentage=60",
            "-XX:+UseG1GC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders",
            "-cp");

    private final String label;
    private final Class<?> application;
    private final String health;
    /** What the names of jars begin with that its author would not have, parted by spaces. */
    private final String without;

    Rival(String label, Class<?> application, String health, String without) {
        this.label = label;
        this.application = application;
        this.health = health;
        this.without = without;
    }

    /** Starts it on a database that has its tables, and waits until it is healthy. */
    public Node start(Database database) throws IOException, InterruptedException {
        int port = FreePorts.next();
        List<String> arguments = Stream.concat(
                        OPTIONS.stream(),
                        Stream.of(
                                classPath(),
                                application.getName(),
                                "--server.port=" + port,
                                "--spring.config.location=classpath:" + label + ".yml",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + Database.USER,
                                "--crud.admin-password=" + Side.ADMIN_PASSWORD))
                .toList();
        return ServerProcess.java(label, arguments, port, health);
    }

    private String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(this::isWanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isWanted(String entry) {
        String path = entry.replace(File.separatorChar, '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        return MODULES.stream()
                        .noneMatch(module -> path.endsWith("/" + module + "/target/classes") || isJar(name, module))
                && OF_TIDINGS.stream().noneMatch(name::startsWith)
                && Arrays.stream(without.split(" ", -1))
                        .noneMatch(prefix -> !prefix.isEmpty() && name.startsWith(prefix));
    }

    private static boolean isJar(String name, String module) {
        return name.startsWith(module + "-") && Character.isDigit(name.charAt(module.length() + 1));
    }
}
