package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Load that does not count, until it gets no faster: servers' code is compiled while they run. */
final class WarmUp {

    private static final int WINDOWS = 3;
    private static final double STEADY = 0.08;

    private WarmUp() {}

    /**
     * Runs window after window until the last three differ by no more than eight percent, or until there were as many as
     * there may be.
     *
     * @param perSecond runs a window and says how much was done a second
     * @return what the last windows came to, at most
     */
    static double untilSteady(Scale scale, Callable<Double> perSecond) throws Exception {
        List<Double> windows = new ArrayList<>();
        do {
            windows.add(perSecond.call());
        } while (windows.size() < scale.httpWarmUps() && !isSteady(windows));
        return Collections.max(last(windows));
    }

    private static boolean isSteady(List<Double> windows) {
        List<Double> last = last(windows);
        return last.size() == WINDOWS && Collections.min(last) >= (1 - STEADY) * Collections.max(last);
    }

    private static List<Double> last(List<Double> windows) {
        return windows.subList(Math.max(0, windows.size() - WINDOWS), windows.size());
    }
}
