package dev.tidings.benchmarks.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Processes on the Java that this one runs on. None of them outlives it. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * Starts one.
     *
     * @param arguments of {@code java}
     * @param output    where its standard output goes
     * @param errors    where its standard error goes
     */
    public static Process start(List<String> arguments, Redirect output, Redirect errors) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return start(new ProcessBuilder(command), output, errors);
    }

    /**
     * Starts a script that becomes one.
     *
     * @param command     the script, which takes Java from {@code JAVA_HOME}, and its arguments
     * @param environment what it finds there besides
     * @param output      where its standard output goes
     * @param errors      where its standard error goes
     */
    public static Process script(
            List<String> command, Map<String, String> environment, Redirect output, Redirect errors)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return start(builder, output, errors);
    }

    private static Process start(ProcessBuilder builder, Redirect output, Redirect errors) throws IOException {
        Process process = builder.redirectOutput(output).redirectError(errors).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }
}
