package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Sends requests over many connections. As a process it takes turns that it reads, line by line. */
public final class LoadGenerator {

    private LoadGenerator() {}

    /** Reads turns, writes results, until there is nothing more to read. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = turns.readLine(); line != null; line = turns.readLine()) {
            System.out.println(run(LoadTurn.of(line)).line());
        }
    }

    /** Takes one turn. */
    static LoadResult run(LoadTurn turn) throws IOException {
        return new LoadLoop(turn).run();
    }
}
