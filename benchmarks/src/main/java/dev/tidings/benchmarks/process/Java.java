package dev.tidings.benchmarks.process;

import java.nio.file.Path;

/** The Java that this process runs on, for processes that it starts. */
public final class Java {

    private Java() {}

    /** Its launcher. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
