package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.process.ProcessorTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Load that does not count, until it gets no faster and compilers rest: code is compiled while it runs, on the processors
 * that requests want too. Where it has gone on for as long as it may, the report says of what.
 */
final class WarmUp {

    private static final int WINDOWS = 3;
    private static final double STEADY = 0.08;

    /** Of a processor, the servers and this process together. */
    private static final double AT_REST = 0.1;

    private WarmUp() {}

    /**
     * Runs window after window until the last three differ by no more than eight percent and compilers took less than a
     * tenth of a processor in the last one, or until there were as many as there may be.
     *
     * @param what      is warmed up
     * @param perSecond runs a window and says how much was done a second
     * @return what the last windows came to, at most
     */
    static double untilSteady(Bench bench, String what, Callable<Double> perSecond) throws Exception {
        List<Double> windows = new ArrayList<>();
        repeat(bench, what, () -> isCompiledAfter(() -> windows.add(perSecond.call())) && isSteady(windows));
        return Collections.max(last(windows));
    }

    /**
     * The same, but only until compilers rest: for contestants that take short turns, where what disturbs the machine
     * disturbs them all.
     */
    static void untilCompiled(Bench bench, String what, Callable<?> window) throws Exception {
        repeat(bench, what, () -> isCompiledAfter(window));
    }

    private static void repeat(Bench bench, String what, Callable<Boolean> isWarmAfterWindow) throws Exception {
        for (int windows = 0; windows < bench.scale().warmUps(); windows++) {
            if (isWarmAfterWindow.call()) {
                return;
            }
        }
        bench.report().notWarm(what);
    }

    private static boolean isCompiledAfter(Callable<?> window) throws Exception {
        double before = ProcessorTime.compilerMillis();
        long start = System.nanoTime();
        window.call();
        double compiling = ProcessorTime.compilerMillis() - before;
        double ofAProcessor = compiling * 1e6 / (System.nanoTime() - start);
        // It is negative where a compiler's thread has ended meanwhile, and no number where it is not known.
        return Double.isNaN(ofAProcessor) || (ofAProcessor >= 0 && ofAProcessor <= AT_REST);
    }

    private static boolean isSteady(List<Double> windows) {
        List<Double> last = last(windows);
        return last.size() == WINDOWS && Collections.min(last) >= (1 - STEADY) * Collections.max(last);
    }

    private static List<Double> last(List<Double> windows) {
        return windows.subList(Math.max(0, windows.size() - WINDOWS), windows.size());
    }
}
