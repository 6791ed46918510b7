package dev.tidings.benchmarks.http;

import dev.tidings.benchmarks.process.Java;
import java.io.BufferedWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A load generator: one in a process of its own, so that it shares no virtual machine with a server, or one in this. */
public final class HttpLoad implements AutoCloseable {

    private final @Nullable Process process;

    /** Starts it. */
    public HttpLoad(boolean ownProcess) throws IOException {
        process = ownProcess
                ? new ProcessBuilder(
                                Java.executable(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadGenerator.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                : null;
    }

    /** Lets it take a turn, and waits until that is over. One at a time. */
    public LoadResult run(LoadTurn turn) throws Exception {
        if (process == null) {
            return LoadGenerator.run(turn);
        }
        BufferedWriter turns = process.outputWriter();
        turns.write(turn.line());
        turns.newLine();
        turns.flush();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IllegalStateException("The load generator has gone");
        }
        return LoadResult.of(line);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
