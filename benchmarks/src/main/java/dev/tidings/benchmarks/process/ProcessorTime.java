package dev.tidings.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What processes have cost so far, and what they hold, as Linux tells it in {@code /proc}. Elsewhere it is not known, and
 * all numbers are {@link Double#NaN}.
 */
public final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");
    private static final boolean IS_KNOWN = Files.isReadable(PROC.resolve("self/stat"));

    /** Of the kernel's interface, whatever its own clock: a hundred a second. */
    private static final double MILLIS_A_TICK = 10;

    /** In {@code stat}, counted from behind the name: the parent, and the time in user's and in the kernel's code. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int KERNEL = 12;
    private static final int GONE_CHILDREN_USER = 13;
    private static final int GONE_CHILDREN_KERNEL = 14;

    private ProcessorTime() {}

    /** Milliseconds of processor that the process has used since it began. */
    public static double millis(long pid) {
        return IS_KNOWN ? ticks(stat(pid), USER, KERNEL) * MILLIS_A_TICK : Double.NaN;
    }

    /** The same with that of its children, those that have ended included. */
    public static double millisWithChildren(long pid) {
        if (!IS_KNOWN) {
            return Double.NaN;
        }
        double own = ticks(stat(pid), USER, KERNEL, GONE_CHILDREN_USER, GONE_CHILDREN_KERNEL);
        return (own + ofChildren(pid, child -> ticks(child, USER, KERNEL))) * MILLIS_A_TICK;
    }

    /**
     * Milliseconds of processor that compilers have used in this process and in those that it has started and that still
     * run.
     */
    public static double compilerMillis() {
        long self = ProcessHandle.current().pid();
        return IS_KNOWN
                ? Stream.concat(Stream.of(self), children(self).stream())
                                .mapToDouble(ProcessorTime::compilerTicks)
                                .sum()
                        * MILLIS_A_TICK
                : Double.NaN;
    }

    private static double compilerTicks(long pid) {
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.map(ProcessorTime::line)
                    .filter(line -> line.contains("(C1 Compiler") || line.contains("(C2 Compiler"))
                    .mapToDouble(line -> ticks(fields(line), USER, KERNEL))
                    .sum();
        } catch (IOException e) {
            // It has ended.
            return 0;
        }
    }

    /** The ids of the processes that the process has started and that still run. */
    public static Set<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** The process that has started this one. */
    public static long parent(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
    }

    /** How much memory the process has held at most, in megabytes. */
    public static double peakMegabytes(long pid) throws IOException {
        if (!IS_KNOWN) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static double ofChildren(long pid, ToDoubleFunction<List<String>> number) {
        String parent = Long.toString(pid);
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .map(process -> stat(Long.parseLong(process.getFileName().toString())))
                    .filter(stat -> stat.size() > PARENT && stat.get(PARENT).equals(parent))
                    .mapToDouble(number)
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double ticks(List<String> stat, int... fields) {
        return stat.isEmpty()
                ? 0
                : Arrays.stream(fields)
                        .mapToDouble(field -> Double.parseDouble(stat.get(field)))
                        .sum();
    }

    private static List<String> stat(long pid) {
        return fields(line(PROC.resolve(Long.toString(pid))));
    }

    /** What is told of a process or a thread; nothing of one that has ended. */
    private static String line(Path folder) {
        try {
            return Files.readString(folder.resolve("stat"));
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> fields(String line) {
        return line.isEmpty()
                ? List.of()
                : List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
    }
}
