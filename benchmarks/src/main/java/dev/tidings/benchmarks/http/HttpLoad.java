package dev.tidings.benchmarks.http;

import dev.tidings.benchmarks.process.JavaProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A load generator: one in a process of its own, so that it shares no virtual machine with a server, or one in this. */
public final class HttpLoad implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            LoadGenerator.class.getName());

    private final @Nullable Process process;

    /** Starts it. */
    public HttpLoad(boolean ownProcess) throws IOException {
        process = ownProcess ? JavaProcess.start(ARGUMENTS, Redirect.PIPE, Redirect.INHERIT) : null;
    }

    /**
     * Lets it take a turn, and waits until that is over. One at a time.
     *
     * @throws IllegalStateException when any answer is not what was expected
     */
    public LoadResult run(LoadTurn turn) throws Exception {
        return process == null
                ? LoadGenerator.run(turn).right()
                : run(process, turn).right();
    }

    private static LoadResult run(Process process, LoadTurn turn) throws IOException {
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
