package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A module's packaged server, and what the JVM needs to run it. */
@NullMarked
final class ServerJar {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /** Two classes of tests run at a time, and a server must not be laid out again under one that has begun. */
    private static final Object ONE_AFTER_THE_OTHER = new Object();

    private final Path packaged;
    private final Path folder;

    ServerJar(String module) {
        Path target = REPOSITORY.resolve(module).resolve("target");
        this.packaged = target.resolve(module + "-1.0.0-exec.jar");
        this.folder = target.resolve("laid-out");
        assertThat(packaged).as("package it first").exists();
    }

    /** As it was packaged. */
    List<String> options() {
        return List.of("-jar", packaged.toString());
    }

    /**
     * Laid out as in its image. The first one that ends of itself leaves an archive of its classes to the others, which
     * start with less than half of the work.
     */
    List<String> laidOutOptions() throws IOException {
        Path jar = folder.resolve("app.jar");
        synchronized (ONE_AFTER_THE_OTHER) {
            if (!Files.exists(jar) || isOlder(jar)) {
                layOut();
            }
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(),
                // Not worth a word that there is no archive yet.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-jar",
                jar.toString());
    }

    private Path archive() {
        return folder.resolve("app.jsa");
    }

    private boolean isOlder(Path jar) throws IOException {
        return Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(packaged)) < 0;
    }

    private void layOut() throws IOException {
        Process process = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString(),
                        "--application-filename",
                        "app.jar")
                .inheritIO()
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        // The JVM refuses an archive of other files, and leaves it where it is.
        Files.deleteIfExists(archive());
    }
}
