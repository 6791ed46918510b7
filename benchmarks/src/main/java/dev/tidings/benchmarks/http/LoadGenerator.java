package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Sends requests over many connections, a thread each. As a process it takes turns that it reads, line by line. */
public final class LoadGenerator {

    private LoadGenerator() {}

    /** Reads turns, writes results, until there is nothing more to read. */
    public static void main(String[] arguments) throws Exception {
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = turns.readLine(); line != null; line = turns.readLine()) {
            System.out.println(run(LoadTurn.of(line)).line());
        }
    }

    /** Takes one turn. */
    static LoadResult run(LoadTurn turn) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            long start = System.nanoTime();
            List<Future<Sent>> connections = new ArrayList<>();
            for (int i = 0; i < turn.connections(); i++) {
                int number = i;
                connections.add(threads.submit(() -> send(turn, start, number)));
            }
            long failures = 0;
            List<long[]> times = new ArrayList<>();
            for (Future<Sent> connection : connections) {
                times.add(connection.get().nanos());
                failures += connection.get().failures();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] nanos = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
            return new LoadResult(
                    (nanos.length - failures) / seconds, millis(nanos, 0.50), millis(nanos, 0.99), failures);
        }
    }

    private static Sent send(LoadTurn turn, long start, int number) throws IOException {
        long end = start + turn.duration().toNanos();
        long pace = turn.perSecond() == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * turn.connections() / turn.perSecond();
        long next = start + pace * number / turn.connections();
        LongStream.Builder nanos = LongStream.builder();
        long failures = 0;
        try (HttpConnection connection = new HttpConnection(turn.server())) {
            do {
                if (pace > 0) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    next += pace;
                }
                long sent = System.nanoTime();
                if (turn.request().send(connection).status() >= 400) {
                    failures++;
                }
                nanos.add(System.nanoTime() - sent);
            } while (System.nanoTime() < end);
        }
        return new Sent(nanos.build().toArray(), failures);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sent(long[] nanos, long failures) {}
}
