package dev.tidings.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Closed-loop load: each worker does one thing after the other until the time is over. */
public final class Load {

    /** What one worker does, again and again. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it once.
         *
         * @param worker which of the workers, from 0
         */
        void run(int worker) throws Exception;
    }

    private Load() {}

    /** How many turns a second all workers together get done. */
    public static double perSecond(int workers, Duration duration, Work work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Long>> turns = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                turns.add(threads.submit(() -> {
                    long turn = 0;
                    while (System.nanoTime() < end) {
                        work.run(worker);
                        turn++;
                    }
                    return turn;
                }));
            }
            long sum = 0;
            for (Future<Long> each : turns) {
                sum += each.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        }
    }
}
